import { lazy } from '../../../lazy.ts';
import type { Place } from '../../sentences/place.ts';
import { isAbbreviation, subjects } from '../abbreviations.ts';
import { isReportClause } from './report-clause.ts';

const address = /^(?:https?:|www\.|pic\.)/;
const smallWord = lazy(
  () => /(?:^|[^\p{L}.])(?:\p{Ll}{3,}|\p{Ll}+n['’]t|it|me|us|so|up|go|do|on|is|be|ok|of|to|at|by|he|we|\p{Lu}{3,})$/u,
);

/** Whether a sentence ends before a word with a lower-case letter: after a plain word, as people write in mails and posts. */
export function endsBeforeLowerCase(place: Place): boolean {
  const { text, mark, marksEnd, after, emoticon, before, word, next } = place;
  if (emoticon || address.test(word)) return true;
  const marks = text.slice(mark, marksEnd);
  if (after > marksEnd || !/^(?:\.|[?!]+)$/.test(marks) || isAbbreviation(before)) return false;
  if (marks !== '.' && isReportClause(text, next)) return false;
  return smallWord().test(before) || (/\p{L}{4}$|\d\d$/u.test(before) && subjects.has(word.split(/['’]/, 1)[0] ?? ''));
}
