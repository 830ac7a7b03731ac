import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import type { Stats } from '../api/model.ts';
import { inWords, typeLabels } from '../parts/words.ts';
import { type FilterName, queueAddress } from '../queue/filters.ts';
import type { Bar } from './bar-list.tsx';

const mostBars = 8;

/** The highest counts of a kind of name, each linking to its claims of every status. */
export function topBars(counts: Readonly<Record<string, number>>, filter: FilterName): readonly Bar[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostBars)
    .map(([name, count]) => ({ name, label: name, count, href: queueAddress({ status: 'any', [filter]: name }) }));
}

/** Verdicts in the order of the desk's scale, with those no longer on it last. */
export function verdictBars({ byVerdict }: Stats, scale: readonly string[]): readonly Bar[] {
  const place = (verdict: string) => (scale.includes(verdict) ? scale.indexOf(verdict) : scale.length);
  return Object.entries(byVerdict)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([verdict, count]) => ({
      name: verdict,
      label: inWords(verdict),
      count,
      verdict,
      href: queueAddress({ status: 'any', verdict }),
    }));
}

/** Kinds of claims, most frequent first. */
export function typeBars({ byType }: Stats): readonly Bar[] {
  return topBars(byType, 'type').map((bar) => {
    const type = claimTypes.find((known) => known === bar.name);
    return type === undefined ? bar : { ...bar, label: typeLabels[type] };
  });
}
