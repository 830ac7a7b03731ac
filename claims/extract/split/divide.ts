import { takeAppositions } from './appositions.ts';
import { takeClosingAppositions } from './closing-appositions.ts';
import { takeCompanions } from './companions.ts';
import { divideCoordination } from './coordination.ts';
import { divideGapped } from './gapped.ts';
import { takeKnownThings } from './known-things.ts';
import { takeLaterEvents } from './later-events.ts';
import { dividePaired } from './paired.ts';
import { takeParentheses } from './parentheses.ts';
import { takeParticiples } from './participles.ts';
import type { Divided, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { takeRelativeClauses } from './relative-clauses.ts';
import { tidy } from './tidy.ts';

type Rule = (reader: Reader, proposition: Proposition) => Divided;

/** Facts are taken out in this order; what is left is then divided where it joins statements. */
const rules: readonly Rule[] = [
  takeParentheses,
  takeParticiples,
  takeCompanions,
  takeRelativeClauses,
  takeAppositions,
  takeClosingAppositions,
  takeKnownThings,
  takeLaterEvents,
];

/** More words than this are no sentence that could be divided: a list, a table, text without full stops. */
const longest = 250;

/** A deeper nest of facts within facts is left as it is. */
const deepest = 4;

export interface DivideOptions {
  /** Whether the proposition is what somebody says, so that a "that" at its head only introduces it. */
  readonly spoken: boolean;
  readonly depth?: number;
  /** The proposition as `tidy` leaves it, where that is known. */
  readonly tidied?: Proposition;
}

/** The statements of a proposition: what it says in the main first, then the facts that stood within it. */
export function divide(
  reader: Reader,
  proposition: Proposition,
  { spoken, depth = 0, tidied = tidy(reader, proposition, spoken) }: DivideOptions,
): readonly Proposition[] {
  if (proposition.length > longest) return [tidied];
  let rest = tidied;
  const facts: Proposition[] = [];
  for (const rule of rules) {
    const divided = rule(reader, rest);
    rest = divided.rest;
    facts.push(...divided.facts);
  }
  const within = depth < deepest ? facts.flatMap((fact) => divide(reader, fact, { spoken, depth: depth + 1 })) : facts;
  const parts = divideCoordination(reader, rest, spoken)
    .flatMap((part) => dividePaired(reader, part))
    .flatMap((part) => divideGapped(reader, part));
  return [...parts, ...within].map((part) => tidy(reader, part, spoken));
}
