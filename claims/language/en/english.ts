import { cueLookUp } from '../cue.ts';
import { grammarLookUp } from '../grammar.ts';
import type { Language } from '../language.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { englishClauses } from './clauses/clauses.ts';
import { englishCues } from './cues.ts';
import { relativeDates } from './dates/relative-dates.ts';
import { englishDeeds } from './deeds.ts';
import { englishForms } from './forms.ts';
import { englishGrammar } from './grammar.ts';
import { isEnglish } from './is-english.ts';
import { englishJoints } from './joints.ts';
import { englishKinds } from './kinds.ts';
import { lemmaOf, participleBases } from './lemma.ts';
import { mended } from './mended-tags.ts';
import { englishNames } from './names.ts';
import { englishNarrator } from './narrator.ts';
import { isNotice } from './notices.ts';
import { englishPersons } from './persons.ts';
import { englishPronouns } from './pronouns.ts';
import { markOf } from './quotation-marks.ts';
import { englishReferences } from './references.ts';
import { englishSentences } from './sentences/english-sentences.ts';
import { englishWithholding } from './withholding.ts';
import { englishWords } from './words.ts';
import { englishWorth } from './worth/worth.ts';

/** Words of what a picture shows, at the head of a line. */
const opening =
  /^(?:(?:an? )?(?:file|general|aerial|handout|stock|undated|screen ?grab|screenshot)\b.{0,30}\b(?:photo|picture|view|image|photograph|footage)\b|pictured\b|image caption|(?:photo|image|picture)(?: credit)?:)/i;
const seen = /\b(?:is|are) (?:seen|pictured)\b/i;
const inPicture = /\bin this\b.{0,30}\b(?:photo|image|picture)|\((?:file|left|right|centre|center)\)/i;
const within = /\bfile photo\b|\((?:pictured|file (?:photo|image))\)/i;

const shown = /\b(?:is|are) (?:here (?:shown?|seen|pictured)|(?:shown?|seen|pictured) here)\b/i;
const announced =
  /^(?:th(?:is|ese)|more|some|new|the)\b[^:]{0,40}\b(?:images?|pictures?|photos?|photographs?|footage|videos?|clips?)\b/i;

/** Whether a line without a full stop says what a picture beside it shows, or announces pictures before a colon. */
function isBesidePicture(text: string): boolean {
  const line = text.trimEnd();
  if (/[.!?”"’']$/.test(line)) return false;
  return shown.test(line) || (line.endsWith(':') && announced.test(line));
}

/** Whether a line only says what a picture shows: "A general view of the pier is seen in Hull". */
function isCaption(text: string): boolean {
  return opening.test(text) || within.test(text) || (seen.test(text) && inPicture.test(text)) || isBesidePicture(text);
}

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
    bareOwner: /s$/iu,
  },
  tags: { mended, lemmaOf, participleBases },
  names: englishNames,
  pronouns: englishPronouns,
  persons: englishPersons,
  joints: englishJoints,
  references: englishReferences,
  kinds: englishKinds,
  narrator: englishNarrator,
  clauses: englishClauses,
  worth: englishWorth,
  relativeDates,
  cueOf: cueLookUp(englishCues),
  isCaption,
  isNotice,
  deeds: englishDeeds,
  forms: englishForms,
  withholding: englishWithholding,
  grammarOf: grammarLookUp(englishGrammar),
};
