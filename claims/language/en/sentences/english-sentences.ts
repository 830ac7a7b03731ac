import { lazy } from '../../../lazy.ts';
import type { SentenceHabits } from '../../sentences/place.ts';
import { exclamatoryNames, isAbbreviation } from '../abbreviations.ts';
import { afterAbbreviation, startsSentence } from './after-abbreviation.ts';
import { lostLines } from './lost-lines.ts';
import { endsBeforeLowerCase } from './lower-case-start.ts';
import { isReportClause } from './report-clause.ts';

/** Where English sentences end. */
export const englishSentences: SentenceHabits = {
  isAbbreviation,
  startsSentence,
  afterAbbreviation,
  endsBeforeLowerCase,
  isReportClause,
  opensWithTitle: /^(?:Mr|Mrs|Ms|Dr)\./,
  label: /^\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-zQA]|P\.?\s?S|(?:Figure|Table|Fig\.) \d+(?:\.\d+)?)$/,
  reference: lazy(() => /^(?:\s?\[(?:\d{1,3}|note \d+|\.\.\.|…|[\p{L} ]{3,30} needed)\])+(?=\s|$)/u),
  beforeNumber: /\b(?:and|or)$|,$/,
  exclamatoryNames,
  lostLines,
};
