import type { Claim } from '../../claims/claim.ts';
import { insertItems } from '../table/insert-items.ts';
import type { Listing } from '../table/lists.ts';
import type { Table } from '../table/table.ts';
import { claimItem } from './claim-item.ts';

/** Puts claims that are not there yet, and leaves those that are untouched. */
export function putNewClaims(
  table: Table,
  claims: readonly Claim[],
  listing: Pick<Listing, 'isRostered'> = {},
): Promise<void> {
  return insertItems(
    table,
    claims.map((claim) => claimItem(claim, { ...table, ...listing })),
  );
}
