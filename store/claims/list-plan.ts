import type { CountGroup } from '../../claims/statistics/tally.ts';
import type { Status } from '../../claims/vocabulary/workflow.ts';
import { readGeneration } from '../counts/generation.ts';
import { readCount, readCounts } from '../counts/read-counts.ts';
import type { Facet } from '../table/definition.ts';
import { typesBeside } from '../table/lists.ts';
import type { Table } from '../table/table.ts';
import type { ClaimFilter } from './claim-filter.ts';

/** What claims can be looked up by, an article apart. */
export type ClaimFacet = Exclude<Facet, 'article'>;

/** The list to read: that of a facet's value, or of all claims; and how many of its claims are of the period that is asked for. */
export interface ListPlan {
  readonly facet: ClaimFacet | null;
  /** Infinite where no period is asked for, or the list is in the order of time anyway. */
  readonly inPeriod: number;
}

/** The facets in the order of what they usually leave, for those whose claims are equally many. */
const byNarrowness = ['assignee', 'speaker', 'verdict', 'publisher', 'status', 'type'] as const satisfies ClaimFacet[];

/** As many claims as one person, or a name that the counts do not know in this spelling, is taken to have. */
const someClaims = 200;

/**
 * Chooses the list that leaves the fewest claims to look at, by the counts that are kept anyway. Where there is nothing
 * to choose, no count is read.
 */
export async function planOf(table: Table, filter: ClaimFilter): Promise<ListPlan> {
  const asked = byNarrowness.filter((facet) => filter[facet] !== undefined);
  const hasPeriod = filter.sort !== 'age' && (filter.from !== undefined || filter.to !== undefined);
  if (asked.length < 2 && !hasPeriod) return { facet: asked[0] ?? null, inPeriod: Number.POSITIVE_INFINITY };
  const { reading } = await readGeneration(table);
  const [all, share, ...named] = await Promise.all([
    readCounts(table, reading, { group: 'all' }),
    hasPeriod ? createdIn(table, reading, filter) : Number.POSITIVE_INFINITY,
    ...(['speaker', 'publisher'] as const).map((group) => namedCount(table, reading, { group, name: filter[group] })),
  ]);
  const counts = all.get('all') ?? new Map<string, number>();
  const [speaker = someClaims, publisher = someClaims] = named;
  const total = counts.get('total') ?? 0;
  const sizes: Readonly<Record<ClaimFacet, number>> = {
    assignee: someClaims,
    speaker,
    publisher,
    verdict: counts.get(`verdict:${filter.verdict}`) ?? 0,
    status: counts.get(`status:${filter.status satisfies Status | undefined}`) ?? 0,
    type: filter.type === undefined ? 0 : sum(typesBeside(filter.type).map((type) => counts.get(`type:${type}`) ?? 0)),
  };
  const facet = asked.reduce<ClaimFacet | null>(
    (best, each) => (best === null || sizes[each] < sizes[best] ? each : best),
    null,
  );
  const size = facet === null ? total : sizes[facet];
  return {
    facet,
    inPeriod: hasPeriod && total > 0 ? (size * Math.min(share, total)) / total : Number.POSITIVE_INFINITY,
  };
}

/** How many claims came in within the filter's period, by the counts of its days. */
async function createdIn(table: Table, generation: number, { from: since = '', to: at }: ClaimFilter): Promise<number> {
  const days = await readCounts(table, generation, {
    group: 'day',
    from: since.slice(0, 10),
    ...(at === undefined ? {} : { to: at.slice(0, 10) }),
  });
  return sum([...days.values()].map((counts) => counts.get('created') ?? 0));
}

async function namedCount(
  table: Table,
  generation: number,
  { group, name }: { readonly group: CountGroup; readonly name: string | undefined },
): Promise<number> {
  const count = name === undefined ? null : await readCount(table, generation, { group, item: name });
  return count ?? someClaims;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The verdicts that claims have, by the counts. */
export async function verdictsInUse(table: Table): Promise<readonly string[]> {
  const { reading } = await readGeneration(table);
  const all = await readCounts(table, reading, { group: 'all' });
  const names = [...(all.get('all') ?? [])].filter(([name, count]) => name.startsWith('verdict:') && count > 0);
  return names.map(([name]) => name.slice('verdict:'.length));
}
