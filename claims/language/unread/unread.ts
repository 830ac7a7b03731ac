import type { FormHabits } from '../forms.ts';
import type { JointHabits } from '../joint-habits.ts';
import type { Language, NameHabits, PronounHabits, ReferenceHabits } from '../language.ts';
import type { NarratorHabits } from '../narrator-habits.ts';
import type { PersonHabits } from '../person-habits.ts';
import type { WithholdingHabits } from '../withholding.ts';
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
  placeWords: nothing,
  documentNouns: nothing,
  neverSpeak: nothing,
  bodyNouns: nothing,
  informants: nothing,
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

const noReferences: ReferenceHabits = {
  thing: nothing,
  group: nothing,
  several: '\0',
  only: /(?!)/,
  pointing: nothing,
  bringsBack: nothing,
  one: nothing,
  completes: nothing,
  choosing: nothing,
  chosenBy: nothing,
  leftAlone: nothing,
  leftOver: nothing,
  collective: nothing,
  unique: nothing,
  instance: nothing,
  empty: nothing,
  being: nothing,
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

const noPersons: PersonHabits = {
  pronouns: new Map(),
  owns: nothing,
  ownsNoun: nothing,
  owning: nothing,
  pluralNouns: nothing,
  pluralEnding: '\0',
  female: nothing,
  male: nothing,
  ending: never,
  roleEnding: never,
  places: nothing,
  title: never,
  acts: nothing,
  relative: nothing,
  relativeAfterComma: never,
  relativeOfThings: nothing,
  relativeOfThingsAfterComma: never,
  definite: nothing,
  indefinite: nothing,
  opensClause: nothing,
};

const noJoints: JointHabits = {
  joiners: nothing,
  openers: nothing,
  subordinators: nothing,
  relatives: nothing,
  infinitive: nothing,
  negations: nothing,
  untensed: nothing,
  copulas: nothing,
  ties: nothing,
  of: nothing,
  by: nothing,
  ownerMark: never,
  betweenNouns: nothing,
};

const noForms: FormHabits = {
  question: never,
  answer: never,
  namesNobody: never,
  checkedClaim: never,
  finding: never,
  stamp: never,
  datelines: [],
  byline: never,
  linkLine: never,
  appeal: never,
  credit: never,
  withdrawing: { version: never, verbs: nothing, formerly: nothing, article: nothing },
  isForeign: () => false,
};

const noWithholding: WithholdingHabits = {
  emptySpeakers: nothing,
  filling: nothing,
  nearlyNot: nothing,
  anybody: nothing,
  conditions: nothing,
  awaiting: nothing,
  turningDown: nothing,
  supposing: nothing,
  refuting: nothing,
  against: nothing,
  asSaid: nothing,
  whatSaid: nothing,
  not: nothing,
  joinsNobody: nothing,
  perfect: nothing,
  polite: nothing,
  linking: nothing,
  leadingOn: nothing,
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
  persons: noPersons,
  joints: noJoints,
  references: noReferences,
  narrator: noNarrator,
  clauses: noClauses,
  worth: noWorth,
  relativeDates: () => [],
  cueOf: () => null,
  isCaption: () => false,
  deeds: { verbs: nothing, ofThings: nothing, opening: nothing, untensed: nothing },
  forms: noForms,
  withholding: noWithholding,
  grammarOf: () => null,
};
