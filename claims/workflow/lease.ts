import type { Lease } from '../claim.ts';

/** How long a reviewer holds a claim they took, in minutes, from their last write. */
export const takenMinutes = 30;
/** How long an assigned claim waits for its assignee, and a returned one for its proposer, in minutes. */
export const assignedMinutes = 24 * 60;
/** How long a hold that ran out stays with whoever had it, in minutes, before it is handed back for them. */
export const graceMinutes = 60;

/** A hold on a claim by `holder` for so many minutes from `now`. */
export function lease(holder: string, now: Date, minutes: number): Lease {
  return { holder, expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString() };
}

/** The later of two holds of one person: what they write never makes them hold a claim for shorter. */
export function longer(current: Lease | null, next: Lease): Lease {
  return current?.holder === next.holder && current.expiresAt > next.expiresAt ? current : next;
}

/** Who holds the claim at `now`; null when nobody does or the lease has run out. */
export function holderAt(claim: { readonly lease: Lease | null }, now: Date): string | null {
  return claim.lease !== null && Date.parse(claim.lease.expiresAt) > now.getTime() ? claim.lease.holder : null;
}

/** Whether somebody's hold on the claim has run out and stands all the same. */
export function isExpired(claim: { readonly lease: Lease | null }, now: Date): boolean {
  return claim.lease !== null && holderAt(claim, now) === null;
}
