import type { Rarity } from '../likeness/search/rarity.ts';
import { termsOf } from '../likeness/search/terms.ts';
import { type Query, searchWords } from './query.ts';
import type { Slot } from './slots.ts';

/**
 * How far the words of a query lead: to every claim that has them; as they are common, not to claims with six rarer
 * words; or, where each says nothing by itself, as "percent" without its figure, hardly anywhere.
 */
export type Reach = 'whole' | 'common' | 'alone';

/** A claim of usual length has six words that are rarer than this share of sentences, by which it is found. */
const commonShare = 0.001;

/** Whether claims are not found by a word: it says nothing, or is part of its figure. */
function saysNothing(word: string, rarity: Rarity): boolean {
  return termsOf(`8 ${word}`, rarity.count).all.length === 1;
}

/** How far a query leads, whatever a desk has. */
export function reachOf({ words, phrases, beginnings }: Query, slots: readonly Slot[], rarity: Rarity): Reach {
  const all = [...words, ...phrases.flatMap((phrase) => phrase.match(searchWords) ?? [])];
  const empty = new Set(all.filter((word) => saysNothing(word, rarity)).map((word) => word.toLowerCase()));
  const isEmpty = (word: string): boolean => empty.has(word.toLowerCase());
  if (all.every(isEmpty) && beginnings.every(isEmpty)) return 'alone';
  const shares = slots.map(({ terms }) => Math.max(0, ...terms.map(rarity.share)));
  return Math.min(...shares) > commonShare ? 'common' : 'whole';
}
