import type { Claim } from '../../claims/claim.ts';
import { batchGet } from '../table/batch-get.ts';
import { getItem } from '../table/items.ts';
import { claimKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { parseClaimItem } from './claim-item.ts';

/** The claim as it is now; null when there is none of this id, or its article was deleted. */
export async function readClaim(table: Table, id: string): Promise<Claim | null> {
  const claim = await readEvenRemoved(table, id);
  return claim === null || claim.removed !== null ? null : claim;
}

/** The claim as it is now, one whose article was deleted included; null when there is none of this id. */
export async function readEvenRemoved(table: Table, id: string): Promise<Claim | null> {
  const item = await getItem(table, claimKey(id));
  return item === undefined ? null : parseClaimItem(item);
}

/** The claims of these ids as they were a moment ago, in their order; those that are not there, or removed, are left out. */
export async function readClaims(table: Table, ids: readonly string[]): Promise<readonly Claim[]> {
  const items = await batchGet(table, [...new Set(ids)].map(claimKey), { isConsistent: false });
  const there = items.map(parseClaimItem).filter(({ removed }) => removed === null);
  const byId = new Map(there.map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
