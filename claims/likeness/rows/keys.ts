import type { Rarity } from '../search/rarity.ts';

/** Of a claim that was checked, as many of its rarest terms have a row each. */
const singles = 16;
/** Of every claim, as many of its rarest terms have a row with the next one. */
const ringed = 6;
/** Of a statement that is looked up, as many of its rarest terms are asked for among all claims, and their pairs. */
const askedRarest = 8;

/** A pair of terms: a row's key and the beginning of its sort key. */
export interface TermPair {
  readonly rarer: string;
  readonly partner: string;
}

/** What is written for a claim. */
export interface ClaimKeys {
  readonly singles: readonly string[];
  readonly pairs: readonly TermPair[];
}

/** What is asked for a statement. */
export interface StatementKeys extends ClaimKeys {
  /** The terms that are asked for among all claims, whatever they are paired with. */
  readonly rarest: readonly string[];
}

/** Terms by rarity, each once, the rarest first; as rare ones by the alphabet, so that both sides choose alike. */
function rarestFirst(terms: readonly string[], rarity: Rarity): readonly string[] {
  return [...new Set(terms)]
    .map((term) => ({ term, share: rarity.share(term) }))
    .toSorted((a, b) => a.share - b.share || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
}

/** Each term with the next commoner one, and the last with the first: by any of them alone the claim is found. */
function ringOf(terms: readonly string[]): readonly TermPair[] {
  return terms.map((rarer, at) => ({ rarer, partner: terms[(at + 1) % terms.length] ?? rarer }));
}

function pairsOf(terms: readonly string[]): readonly TermPair[] {
  return terms.flatMap((rarer, at) => terms.slice(at + 1).map((partner) => ({ rarer, partner })));
}

/** The rows of a claim: one for each of its six rarest terms, with the next; where it was checked one a term. */
export function keysOfClaim(
  terms: readonly string[],
  { rarity, isChecked }: { readonly rarity: Rarity; readonly isChecked: boolean },
): ClaimKeys {
  const order = rarestFirst(terms, rarity);
  return { singles: isChecked ? order.slice(0, singles) : [], pairs: ringOf(order.slice(0, ringed)) };
}

/** What is asked for a statement: at most 16 terms, 8 of them among all claims, and 28 pairs, whatever the table holds. */
export function keysOfStatement(terms: readonly string[], rarity: Rarity): StatementKeys {
  const order = rarestFirst(terms, rarity);
  const rarest = order.slice(0, askedRarest);
  return { singles: order.slice(0, singles), rarest, pairs: pairsOf(rarest) };
}
