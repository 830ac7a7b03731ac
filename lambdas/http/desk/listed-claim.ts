import * as z from 'zod';
import { Claim } from '../../../claims/claim.ts';
import { lazy } from '../../../claims/lazy.ts';
import { Span } from '../../../claims/span.ts';
import type { Table } from '../../../store/table/table.ts';
import { Memory } from './claim-for-actor.ts';
import { memory } from './memory.ts';

/** A claim of a list, with what is known of it already. */
export const ListedClaim = lazy(() =>
  Claim.unwrap()
    .extend({
      similar: Memory(),
      marks: z.array(Span).readonly().optional().describe('of a search: the words of `text` that were looked for'),
    })
    .readonly()
    .meta({ id: 'ListedClaim' }),
);
export type ListedClaim = z.infer<ReturnType<typeof ListedClaim>>;

const nothing = { saidBefore: null, copyOf: null, checkedElsewhere: null } as const;

/** Claims with what is known of them from elsewhere: half a read unit each. */
export async function withMemory(table: Table, claims: readonly Claim[]): Promise<readonly ListedClaim[]> {
  const before = await (await memory()).knownBefore(table, claims);
  return claims.map((claim) => ({ ...claim, similar: before.get(claim.id) ?? nothing }));
}
