import type { Language } from '../language/language.ts';
import { FinderIndex } from '../language/statement/finders.ts';
import { type Reading, readStatement } from '../language/statement/reading.ts';
import type { FoundType } from '../language/worth-habits.ts';
import { lazyFor } from '../lazy.ts';
import type { ClaimType } from '../vocabulary/extraction.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import { type Signal, signalsIn } from './signals.ts';

/** What speaks for a type: one of the signals, or the language's own words for it. */
type TypeRule =
  | { readonly type: ClaimType; readonly signals: readonly SignalName[] }
  | { readonly type: FoundType; readonly signals?: undefined };

/** The types in the order they are asked for: the first that fits is the claim's. */
const typeRules: readonly TypeRule[] = [
  { type: 'opinion', signals: ['feeling', 'courtesy', 'question'] },
  { type: 'prediction' },
  { type: 'quantity', signals: ['percentage', 'money', 'quantity'] },
  { type: 'causal' },
  { type: 'rule' },
  { type: 'position' },
  { type: 'opinion', signals: ['wish', 'judgement'] },
  { type: 'definition' },
  { type: 'prediction', signals: ['future'] },
  { type: 'event' },
];

const indexOf = lazyFor(
  ({ worth }: Language) =>
    new FinderIndex(typeRules.map((rule) => (rule.signals === undefined ? worth.types[rule.type] : []))),
);

/** The type of a statement by its signals and what else stands in it. */
export function typeIn(reading: Reading, signals: readonly Signal[], language: Language): ClaimType {
  const found = new Set(signals.map(({ name }) => name));
  const possible = indexOf(language).possible(reading);
  const fits = (rule: TypeRule, at: number): boolean => {
    if (rule.signals !== undefined) return rule.signals.some((name) => found.has(name));
    const canBe = (possible & (1 << at)) !== 0;
    return canBe && language.worth.types[rule.type].some((finder) => finder.find(reading) !== null);
  };
  return typeRules.find(fits)?.type ?? 'other';
}

/** The type of a claim by what stands in its words. */
export function claimType(statement: string, language: Language): ClaimType {
  const reading = readStatement(statement);
  return typeIn(reading, signalsIn(reading, language), language);
}
