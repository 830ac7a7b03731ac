import type { Language } from '../language/language.ts';
import { FinderIndex } from '../language/statement/finders.ts';
import { type Reading, readStatement } from '../language/statement/reading.ts';
import type { SignalName } from '../language/worth-habits.ts';
import { lazyFor } from '../lazy.ts';

/**
 * What each signal says for checking a statement, or against it, in log-odds, where no fitted weights are at hand; its size
 * orders the reasons.
 */
export const signalWeights: Readonly<Record<SignalName, number>> = {
  percentage: 2,
  money: 1.6,
  years: 1.2,
  quantity: 1.3,
  change: 0.8,
  comparison: 0.7,
  superlative: 0.6,
  act: 0.6,
  cause: 0.5,
  date: 0.4,
  absolute: 0.2,
  question: -2.5,
  feeling: -1.5,
  wish: -0.9,
  judgement: -0.7,
  future: -0.7,
  maybe: -0.5,
  courtesy: -2.5,
  people: 0.6,
  health: 0.4,
  law: 0.4,
  economy: 0.4,
  election: 0.4,
  source: 0.4,
  identity: -1.6,
  scene: -1.2,
  procedure: -1.4,
};

/**
 * What each signal adds, in log-odds, for a desk that reads news, beside the weights: those were learned from speeches, in
 * which nobody says who somebody is or describes a scene.
 */
export const deskWeights: Readonly<Record<SignalName, number>> = {
  percentage: 0,
  money: 0,
  years: 0,
  quantity: 0,
  change: 0,
  comparison: 0,
  superlative: 0,
  act: 0,
  cause: 0,
  date: 0,
  absolute: 0,
  question: 0,
  feeling: 0,
  wish: 0,
  judgement: 0,
  future: -0.4,
  maybe: 0.3,
  courtesy: 0,
  people: 0.5,
  health: 0.3,
  law: 0.5,
  economy: 0.4,
  election: 0.4,
  source: 0.5,
  identity: -1.6,
  scene: -1.2,
  procedure: -1.5,
};

/** A signal found in a statement, with the words that show it; `claims/worth/reasons.ts` says it for people. */
export interface Signal {
  readonly name: SignalName;
  readonly match: string;
}

const names = Object.keys(signalWeights) as readonly SignalName[];

const indexOf = lazyFor(({ worth }: Language) => new FinderIndex(names.map((name) => [worth.signals[name]])));

function allSignals(reading: Reading, language: Language): readonly Signal[] {
  const possible = indexOf(language).possible(reading);
  return names.flatMap((name, at) => {
    if ((possible & (1 << at)) === 0) return [];
    const match = language.worth.signals[name].find(reading);
    return match === null ? [] : [{ name, match }];
  });
}

/** The signals of a statement in the table's order; one whose words begin a longer one, or as an earlier one's do, is left out. */
export function signalsIn(reading: Reading, language: Language): readonly Signal[] {
  const found = allSignals(reading, language);
  // "declined to" is no "declined".
  const all = found.filter(({ match }) => !found.some((other) => other.match.startsWith(`${match} `)));
  return all.filter(({ match }, index) => {
    const lead = match.match(/^\S+/u)?.[0] ?? match;
    return !all.slice(0, index).some((earlier) => earlier.match.split(/[\s$€£]+/u).includes(lead));
  });
}

/** The signals of a statement that nothing else is asked of. */
export function signalsOf(statement: string, language: Language): readonly Signal[] {
  return signalsIn(readStatement(statement), language);
}
