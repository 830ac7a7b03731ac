import * as z from 'zod';
import type { VerdictStats } from '../../claims/statistics/stats.ts';
import { countKey } from '../table/count-keys.ts';
import { getItem } from '../table/items.ts';
import type { Table } from '../table/table.ts';
import { countsNamed } from './counts.ts';
import { readGeneration } from './generation.ts';
import { readTop } from './read-counts.ts';

/** Names told of, at most: each costs a read. */
const mostNames = 10;

const CountItem = z.record(z.string(), z.unknown());

/** The speakers, or publishers, with the most verdicts on their claims, and which verdicts those are. */
export async function readVerdictStats(table: Table, by: 'speaker' | 'publisher'): Promise<readonly VerdictStats[]> {
  const { reading: generation } = await readGeneration(table);
  const group = `${by}-verdicts` as const;
  const top = await readTop(table, generation, { group, limit: mostNames });
  const read = async ([name, count]: [string, number]) => {
    const item = CountItem.parse(
      (await getItem(table, countKey({ group, item: name }, { generation, shard: 0 }))) ?? {},
    );
    const counts = Object.entries(item).flatMap(([of, value]) =>
      typeof value === 'number' ? [[of, value] as const] : [],
    );
    return { name, count, byVerdict: countsNamed(new Map(counts), 'verdict:') };
  };
  return (await Promise.all(Object.entries(top).map(read))).toSorted((a, b) => b.count - a.count);
}
