import type { Language, NameHabits, NarratorHabits, PronounHabits } from '../language.ts';
import { noClauses } from './no-clauses.ts';
import { noWorth } from './no-worth.ts';
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
  neverSpeak: nothing,
  bodyNouns: nothing,
  memberships: never,
  notNames: never,
  knownShortForms: nothing,
  particles: never,
  family: never,
  inCapitals: never,
  placeTie: '',
  ties: nothing,
  looseLinks: nothing,
  countries: never,
  article: never,
  opening: never,
  partial: never,
};

const noPronouns: PronounHabits = {
  firstPerson: nothing,
  secondPerson: nothing,
  thirdPerson: new Map(),
  ofBodies: nothing,
  reflexive: nothing,
  relative: nothing,
  all: nothing,
};

const noNarrator: NarratorHabits = {
  own: nothing,
  numeral: '',
  opensByline: never,
  byline: never,
  quotesSelf: /(?!)/g,
  salutation: /(?!)/g,
  closing: never,
  warmClosing: never,
  interviews: [],
  interviewer: never,
  questionLabel: '',
  answerLabel: '',
  joinsPeople: never,
  opensJoint: never,
  interviewsPronoun: never,
  introduces: /(?!)/g,
  mayIntroduce: /(?!)/g,
  opensApposition: /(?!)/g,
  shows: /(?!)/g,
  here: '',
  speechBy: never,
  speechGiven: never,
  speechAnnounced: never,
  numbered: never,
  addresses: never,
};

/** Stands for every language that is not read: its sentences and quotations are found, and nobody is named. */
export const unread: Language = {
  tag: '',
  isRead: false,
  recognises: () => true,
  splitSentences: segmentedSentences,
  words: { keepsStop: () => false, secondPart: () => 0, isElided: () => false },
  quotations: { marksIn, elided: /^\d/, bareOwner: never },
  tags: { mended: (_, tags) => tags, lemmaOf: (lower) => lower, participleBases: () => [] },
  names: noNames,
  pronouns: noPronouns,
  narrator: noNarrator,
  clauses: noClauses,
  worth: noWorth,
  relativeDates: () => [],
  cueOf: () => undefined,
  isCaption: () => false,
  grammarOf: () => undefined,
};
