import type { Verification } from '../claim.ts';
import { isExpired } from './lease.ts';

/** What somebody has in hand. */
export interface WorkInHand {
  readonly holds: number;
  readonly expired: number;
  readonly nextDue: string | null;
  readonly inApproval: number;
}

/** What of some claims is somebody's work at `now`. */
export function workOf(person: string, claims: readonly Verification[], now: Date): WorkInHand {
  const held = claims.filter(({ status, lease }) => status === 'in-review' && lease?.holder === person);
  const expired = held.filter((claim) => isExpired(claim, now)).length;
  const ends = held.flatMap(({ lease }) => lease?.expiresAt ?? []).filter((end) => Date.parse(end) > now.getTime());
  const waiting = claims.filter(({ status, proposer }) => status === 'in-approval' && proposer === person);
  return { holds: held.length, expired, nextDue: ends.toSorted()[0] ?? null, inApproval: waiting.length };
}
