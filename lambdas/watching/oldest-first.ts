import { randomBytes } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import type { ClaimFilter } from '../../store/claims/claim-filter.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import type { Table } from '../../store/table/table.ts';

/** Claims in review that one look goes through. */
export const mostInReview = 5_000;

/** Up to so many claims that pass a filter, oldest first. */
export async function* oldestFirst(table: Table, filter: ClaimFilter, limit: number): AsyncGenerator<Claim> {
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
