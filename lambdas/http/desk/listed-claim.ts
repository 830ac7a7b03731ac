import type * as z from 'zod';
import { Claim } from '../../../claims/claim.ts';
import { lazy } from '../../../claims/lazy.ts';
import type { Table } from '../../../store/table/table.ts';
import { Memory } from './claim-for-actor.ts';
import { memory } from './memory.ts';

/** A claim of a list, with what is known of it already. */
export const ListedClaim = lazy(() =>
  Claim.unwrap().extend({ similar: Memory() }).readonly().meta({ id: 'ListedClaim' }),
);
export type ListedClaim = z.infer<ReturnType<typeof ListedClaim>>;

/** Claims with what was published of those that they repeat: half a read unit each. */
export async function withMemory(table: Table, claims: readonly Claim[]): Promise<readonly ListedClaim[]> {
  const before = await (await memory()).saidBefore(table, claims);
  return claims.map((claim) => ({ ...claim, similar: { saidBefore: before.get(claim.id) ?? null } }));
}
