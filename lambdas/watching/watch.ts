import { randomBytes } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import { type ClaimFilter, listClaims } from '../../store/claims/list-claims.ts';
import type { Table } from '../../store/table/table.ts';
import type { Meter } from '../shared/metrics.ts';

const hour = 3_600_000;

/** A lease counts as stuck when it ran out this long ago and nobody took the claim or gave it back. */
const patience = 24 * hour;

/** Claims in review that one look goes through, oldest first. */
const atMost = 5_000;

/** Measures the leases that are stuck and how long the oldest unreviewed claim has waited. */
export async function watch(table: Table, meter: Meter, now: Date): Promise<void> {
  let stuck = 0;
  for await (const { lease } of oldestFirst(table, { status: 'in-review' }, atMost)) {
    if (lease !== null && now.getTime() - Date.parse(lease.expiresAt) > patience) stuck++;
  }
  let waited = 0;
  for await (const { createdAt } of oldestFirst(table, { status: 'unreviewed' }, 1)) {
    waited = (now.getTime() - Date.parse(createdAt)) / hour;
  }
  meter({ stuckLeases: stuck, oldestUnreviewedHours: Math.round(waited * 10) / 10 });
}

async function* oldestFirst(table: Table, filter: ClaimFilter, limit: number): AsyncGenerator<Claim> {
  const key = randomBytes(32);
  let cursor: string | undefined;
  for (let seen = 0; seen < limit; ) {
    const page = await listClaims(table, { ...filter, sort: 'age' }, { limit: Math.min(100, limit), cursor, key });
    if (page.kind === 'refused') throw new Error(`a cursor of our own was refused: ${JSON.stringify(page)}`);
    yield* page.items;
    seen += page.items.length;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
