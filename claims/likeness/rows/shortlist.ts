import type { Rarity } from '../search/rarity.ts';
import { hashOf, type RowEntry } from './term-hashes.ts';

/** How much a claim's length is held against it, and the length of a usual one. */
const lengthWeight = 0.4;
const usualLength = 9;

/** The weights of a statement's terms, by their hashes: the rarer, the heavier. */
function weightsOf(terms: readonly string[], rarity: Rarity): ReadonlyMap<number, number> {
  return new Map(terms.map((term) => [hashOf(term), Math.log(1 + 1 / rarity.share(term))]));
}

/** The entries that share most of what is rare in a statement's terms, best first; each claim once. */
export function shortlist(
  entries: Iterable<RowEntry>,
  { terms, rarity, most }: { readonly terms: readonly string[]; readonly rarity: Rarity; readonly most: number },
): readonly string[] {
  const weights = weightsOf(terms, rarity);
  const scores = new Map<string, number>();
  for (const { id, hashes } of entries) {
    if (scores.has(id)) continue;
    let shared = 0;
    for (const hash of hashes) shared += weights.get(hash) ?? 0;
    scores.set(id, shared / (1 - lengthWeight + (lengthWeight * hashes.size) / usualLength));
  }
  return [...scores]
    .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}
