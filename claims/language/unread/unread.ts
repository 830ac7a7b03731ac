import type { Language } from '../language.ts';
import { marksIn } from './quotation-marks.ts';
import { segmentedSentences } from './sentences.ts';

/** Stands for every language that is not read: its sentences and quotations are found, and nobody is named. */
export const unread: Language = {
  tag: '',
  isRead: false,
  recognises: () => true,
  splitSentences: segmentedSentences,
  words: { keepsStop: () => false, secondPart: () => 0, isElided: () => false },
  quotations: { marksIn, elided: /^\d/ },
  tags: { mended: (_, tags) => tags, lemmaOf: (lower) => lower },
  cueOf: () => undefined,
};
