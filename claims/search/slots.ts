import type { Rarity } from '../likeness/search/rarity.ts';
import { termsOf } from '../likeness/search/terms.ts';
import type { Query } from './query.ts';

/** One thing that is looked for, by the terms that any claim with it has one of. */
export interface Slot {
  readonly terms: readonly string[];
  /** The beginning that a word of the claim must have, in lower case. */
  readonly beginning?: string;
}

/** As many stems of the language as a beginning stands for, beside the desk's own words. */
const mostMeant = 20;
/** By so many letters a stem may be shorter than a word's beginning: "immigrat" and "immigr". */
const shorterBy = 4;

/** The stems that words with a beginning may have, the commonest first. */
function stemsOf(start: string, rarity: Rarity): readonly string[] {
  const isMeant = (stem: string): boolean =>
    stem.startsWith(start) || (start.startsWith(stem) && stem.length >= Math.max(3, start.length - shorterBy));
  return rarity.stems().filter(isMeant).slice(0, mostMeant);
}

/** What a query looks for, in slots; each word of a phrase is one. `own` are the desk's words for each beginning. */
export function slotsOf(
  { words, phrases, beginnings }: Query,
  { rarity, own }: { readonly rarity: Rarity; readonly own: ReadonlyMap<string, readonly string[]> },
): readonly Slot[] {
  const terms = new Set(termsOf([...words, ...phrases].join(' '), rarity.count).all);
  return [
    ...[...terms].map((term): Slot => ({ terms: [term] })),
    ...beginnings.map(
      (beginning): Slot => ({
        beginning,
        terms: [...new Set([...(own.get(beginning) ?? []), ...stemsOf(beginning, rarity)])],
      }),
    ),
  ];
}
