import type { Claim } from '../claims/claim.ts';
import { parseClaimItem } from './claim-item.ts';
import { getItem } from './items.ts';
import { claimKey } from './keys.ts';
import type { Table } from './table.ts';

/** The claim as it is now; null when there is none of this id. */
export async function readClaim(table: Table, id: string): Promise<Claim | null> {
  const item = await getItem(table, claimKey(id));
  return item === undefined ? null : parseClaimItem(item);
}
