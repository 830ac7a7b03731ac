import { lazy } from '../../lazy.ts';
import type { Model } from '../../model/model.ts';

/** How rare words and runs of letters are in English at large, whatever a desk holds. */
export interface Rarity {
  /** The share of sentences that hold a term. */
  readonly share: (term: string) => number;
  /** The share of sentences that hold a run of letters, by its bucket. */
  readonly gramShare: (bucket: number) => number;
  /** How many of the table's sentences hold a stem; 0 of one that it lacks. */
  readonly count: (stem: string) => number;
  /** The stems that the table holds, the commonest first. */
  readonly stems: () => readonly string[];
}

/** Buckets of the table of runs of letters: fewer than of an index, for the table ships. */
export const gramRows = 1 << 14;

/** A share is stored as the steps of its logarithm: 127 is every sentence, 0 one in e^12. */
export const gramSteps = 127 / 12;

/** Without a table all words are as rare as the rarest. */
const unknown: Rarity = { share: () => 1e-5, gramShare: () => 1e-3, count: () => 0, stems: () => [] };

/** Reads the table `rarity` (lines "count stem", the number of sentences first) and the weights `rarity-grams`. */
export function rarityOf({ texts, weights }: Model): Rarity {
  const table = texts.get('rarity');
  const grams = weights.get('rarity-grams');
  if (table === undefined || grams === undefined) return unknown;
  const read = lazy(() => {
    const [first = '1', ...lines] = table.split('\n');
    const counts = new Map(
      lines.map((line): [string, number] => {
        const [count = '0', stem = ''] = line.split(' ');
        return [stem, Number(count)];
      }),
    );
    const stems = lazy(() => [...counts].toSorted(([, a], [, b]) => b - a).map(([stem]) => stem));
    return { sentences: Number(first), counts, stems };
  });
  return {
    share: (term) => (read().counts.get(term) ?? 0.5) / read().sentences,
    gramShare: (bucket) => Math.exp((grams.values[bucket % gramRows] ?? 0) / gramSteps - 12),
    count: (stem) => read().counts.get(stem) ?? 0,
    stems: () => read().stems(),
  };
}
