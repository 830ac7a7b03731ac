import { recordOf } from '../../claims/record-of.ts';
import { publicStates } from '../../claims/vocabulary/public-state.ts';
import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';

/** Counts of one item by name, added up over its shards. */
export type Counts = ReadonlyMap<string, number>;

/** The counts whose names begin so, by the rest of the name; those that came to nothing are left out. */
export function countsNamed(counts: Counts, prefix: string): Readonly<Record<string, number>> {
  const named = [...counts].filter(([name, count]) => name.startsWith(prefix) && count > 0);
  return Object.fromEntries(named.map(([name, count]) => [name.slice(prefix.length), count]));
}

/** The counts of claims in each status. */
export function countsByStatus(counts: Counts): Readonly<Record<Status, number>> {
  return recordOf(statuses, (status) => counts.get(`status:${status}`) ?? 0);
}

const seenStates = publicStates.filter((state) => state !== 'unpublished');

/** The counts of what readers see. */
export function publicCounts(counts: Counts) {
  return {
    byState: recordOf(seenStates, (state) => counts.get(`public:${state}`) ?? 0),
    byVerdict: countsNamed(counts, 'public-verdict:'),
  };
}
