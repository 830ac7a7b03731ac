import type { DivisionHabits } from '../division-habits.ts';

const nothing: ReadonlySet<string> = new Set();

/** Nothing is divided. */
export const noDivision: DivisionHabits = {
  passive: nothing,
  denying: nothing,
  placing: nothing,
  beforeEvent: '',
  measuring: nothing,
  pointingOut: nothing,
  supposing: nothing,
  definite: nothing,
  beforeTime: nothing,
  ofOne: nothing,
  ofEither: nothing,
  beforeNoun: nothing,
  hanging: nothing,
  aloneAsSubject: nothing,
  legalForms: nothing,
  nobody: nothing,
  beforePlace: nothing,
  beforeAgent: '',
  addressing: nothing,
  subjects: nothing,
  ofNamedThings: nothing,
  ofPersons: nothing,
  ofOffice: nothing,
  former: { words: nothing, article: '' },
  having: { participle: '', past: { singular: '', plural: '' }, present: { singular: '', plural: '' } },
  openingDeeds: nothing,
  countedEvents: nothing,
  accompanying: '',
  stateWords: nothing,
};
