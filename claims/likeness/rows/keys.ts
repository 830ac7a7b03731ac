import type { Rarity } from '../search/rarity.ts';

/** Of a claim that was checked, as many of its rarest terms have a row each. */
const singles = 16;
/** Of every claim, the pairs of this many of its rarest terms have a row each. */
const paired = 4;
/** Of a statement that is looked up, pairs of this many of its rarest terms are asked for. */
const askedPaired = 8;

/** A pair of terms, the rarer first: a row's key and the beginning of its sort key. */
export interface TermPair {
  readonly rarer: string;
  readonly partner: string;
}

/** What is written for a claim, or asked for a statement. */
export interface TermKeys {
  readonly singles: readonly string[];
  readonly pairs: readonly TermPair[];
}

/** Terms by rarity, each once, the rarest first; as rare ones by the alphabet, so that both sides choose alike. */
function rarestFirst(terms: readonly string[], rarity: Rarity): readonly string[] {
  return [...new Set(terms)]
    .map((term) => ({ term, share: rarity.share(term) }))
    .toSorted((a, b) => a.share - b.share || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
}

function pairsOf(terms: readonly string[]): readonly TermPair[] {
  return terms.flatMap((rarer, at) => terms.slice(at + 1).map((partner) => ({ rarer, partner })));
}

/**
 * The pairs of a claim's rows: those of its 4 rarest terms, but that the pair farthest apart gives way to one of the
 * fourth and the fifth. So each of the four is the rarer of some pair, and the claim is found by any one of them.
 */
function pairsOfClaim(order: readonly string[]): readonly TermPair[] {
  const pairs = pairsOf(order.slice(0, paired));
  const [first, , , last, next] = order;
  if (last === undefined || next === undefined) return pairs;
  const kept = pairs.filter(({ rarer, partner }) => !(rarer === first && partner === last));
  return [...kept, { rarer: last, partner: next }];
}

/** The rows of a claim: a row a pair, and where it was checked a row a term. */
export function keysOfClaim(
  terms: readonly string[],
  { rarity, isChecked }: { readonly rarity: Rarity; readonly isChecked: boolean },
): TermKeys {
  const order = rarestFirst(terms, rarity);
  return { singles: isChecked ? order.slice(0, singles) : [], pairs: pairsOfClaim(order) };
}

/** What is asked for a statement: at most 16 terms and 28 pairs, whatever the table holds. */
export function keysOfStatement(terms: readonly string[], rarity: Rarity): TermKeys {
  const order = rarestFirst(terms, rarity);
  return { singles: order.slice(0, singles), pairs: pairsOf(order.slice(0, askedPaired)) };
}
