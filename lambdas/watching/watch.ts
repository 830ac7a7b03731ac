import type { Table } from '../../store/table/table.ts';
import type { Meter } from '../shared/metrics.ts';
import { mostInReview, oldestFirst } from './oldest-first.ts';

const hour = 3_600_000;

/** A lease counts as stuck when it ran out this long ago and nobody took the claim or gave it back. */
const patience = 24 * hour;

/** Measures the leases that are stuck and how long the oldest unreviewed claim has waited. */
export async function watch(table: Table, meter: Meter, now: Date): Promise<void> {
  let stuck = 0;
  for await (const { lease } of oldestFirst(table, { status: 'in-review' }, mostInReview)) {
    if (lease !== null && now.getTime() - Date.parse(lease.expiresAt) > patience) stuck++;
  }
  let waited = 0;
  for await (const { createdAt } of oldestFirst(table, { status: 'unreviewed' }, 1)) {
    waited = (now.getTime() - Date.parse(createdAt)) / hour;
  }
  meter({ stuckLeases: stuck, oldestUnreviewedHours: Math.round(waited * 10) / 10 });
}
