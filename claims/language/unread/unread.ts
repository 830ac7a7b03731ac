import type { Language, NameHabits } from '../language.ts';
import { marksIn } from './quotation-marks.ts';
import { segmentedSentences } from './sentences.ts';

const nothing: ReadonlySet<string> = new Set();
const never = /(?!)/;

const noNames: NameHabits = {
  personTitles: nothing,
  womensTitles: nothing,
  mensTitles: nothing,
  womensNames: nothing,
  mensNames: nothing,
  organisationWords: nothing,
  linkWords: nothing,
  neverNames: nothing,
  places: nothing,
  documentNouns: nothing,
  bodyNouns: nothing,
  memberships: never,
  notNames: never,
};

/** Stands for every language that is not read: its sentences and quotations are found, and nobody is named. */
export const unread: Language = {
  tag: '',
  isRead: false,
  recognises: () => true,
  splitSentences: segmentedSentences,
  words: { keepsStop: () => false, secondPart: () => 0, isElided: () => false },
  quotations: { marksIn, elided: /^\d/ },
  tags: { mended: (_, tags) => tags, lemmaOf: (lower) => lower },
  names: noNames,
  cueOf: () => undefined,
};
