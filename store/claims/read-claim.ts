import type { Claim } from '../../claims/claim.ts';
import { getItem } from '../table/items.ts';
import { claimKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { parseClaimItem } from './claim-item.ts';

/** The claim as it is now; null when there is none of this id. */
export async function readClaim(table: Table, id: string): Promise<Claim | null> {
  const item = await getItem(table, claimKey(id));
  return item === undefined ? null : parseClaimItem(item);
}
