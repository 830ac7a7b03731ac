import type { Finder } from '../statement/finders.ts';
import type { SignalFinders, TypeFinders, WorthHabits } from '../worth-habits.ts';

const finds: Finder = { looksFor: '', needs: [], find: () => null };

const signals: SignalFinders = {
  percentage: finds,
  money: finds,
  years: finds,
  quantity: finds,
  change: finds,
  comparison: finds,
  superlative: finds,
  act: finds,
  cause: finds,
  date: finds,
  absolute: finds,
  question: finds,
  feeling: finds,
  wish: finds,
  judgement: finds,
  future: finds,
  maybe: finds,
  courtesy: finds,
  people: finds,
  health: finds,
  law: finds,
  economy: finds,
  election: finds,
  source: finds,
  identity: finds,
  scene: finds,
  procedure: finds,
};

const types: TypeFinders = { prediction: [], causal: [], rule: [], position: [], definition: [], event: [] };

/** Nothing shows what of a language that is not read is worth checking. */
export const noWorth: WorthHabits = { signals, types, headlineWords: new Set(), dangling: /(?!)/ };
