import type { Language } from '../language/language.ts';
import { FinderIndex } from '../language/statement/finders.ts';
import { type Reading, readStatement } from '../language/statement/reading.ts';
import { lazyFor } from '../lazy.ts';
import { type SignalName, signalNames } from '../vocabulary/signals.ts';

/** A signal found in a statement, with the words that show it; `claims/worth/reasons.ts` says it for people. */
export interface Signal {
  readonly name: SignalName;
  readonly match: string;
}

const indexOf = lazyFor(({ worth }: Language) => new FinderIndex(signalNames.map((name) => [worth.signals[name]])));

function allSignals(reading: Reading, language: Language): readonly Signal[] {
  const possible = indexOf(language).possible(reading);
  return signalNames.flatMap((name, at) => {
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
