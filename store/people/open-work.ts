import { randomBytes } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import type { ClaimFilter } from '../claims/claim-filter.ts';
import { listClaims } from '../claims/list-claims.ts';
import type { Table } from '../table/table.ts';

/** Claims of one list that a look at somebody's work goes through: some 40 read units. */
const mostOpen = 1000;

/** Claims that pass a filter, oldest first, and whether that is all of them. */
export interface OpenWork {
  readonly claims: readonly Claim[];
  readonly isAll: boolean;
}

/** The claims that pass a filter, oldest first, up to a thousand that were looked at. */
export async function openWork(table: Table, filter: ClaimFilter): Promise<OpenWork> {
  const key = randomBytes(32);
  const claims: Claim[] = [];
  let cursor: string | undefined;
  for (let looked = 0; looked < mostOpen; looked += 100) {
    const page = await listClaims(table, { ...filter, sort: 'age' }, { limit: 100, cursor, key });
    if (page.kind === 'refused') throw new Error(`a cursor of our own was refused: ${JSON.stringify(page)}`);
    claims.push(...page.items);
    if (page.nextCursor === null) return { claims, isAll: true };
    cursor = page.nextCursor;
  }
  return { claims, isAll: false };
}
