import { cueLookUp } from '../cue.ts';
import type { Language } from '../language.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { isCaption } from './captions.ts';
import { englishCues } from './cues.ts';
import { isEnglish } from './is-english.ts';
import { lemmaOf } from './lemma.ts';
import { mended } from './mended-tags.ts';
import { englishNames } from './names.ts';
import { englishNarrator } from './narrator.ts';
import { englishPronouns } from './pronouns.ts';
import { markOf } from './quotation-marks.ts';
import { relativeDates } from './relative-dates.ts';
import { englishSentences } from './sentences/english-sentences.ts';
import { englishWords } from './words.ts';

/** English: what the weights in `claims/model` were fitted for. */
export const english: Language = {
  tag: 'en',
  isRead: true,
  recognises: isEnglish,
  splitSentences: (text) => splitSentences(text, englishSentences),
  words: englishWords,
  quotations: {
    marksIn: (text) => (token) => markOf(text, token),
    elided: /^(?:\d|tis|twas|em|cause|til|n|bout|round)/,
  },
  tags: { mended, lemmaOf },
  names: englishNames,
  pronouns: englishPronouns,
  narrator: englishNarrator,
  relativeDates,
  cueOf: cueLookUp(englishCues),
  isCaption,
};
