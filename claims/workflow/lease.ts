import type { Lease } from '../claim.ts';

/** How long a reviewer holds a claim they took, in minutes, from their last write. */
export const takenMinutes = 30;
/** How long an assigned claim waits for its assignee, in minutes. */
export const assignedMinutes = 24 * 60;

/** A hold on a claim by `holder` for so many minutes from `now`. */
export function lease(holder: string, now: Date, minutes: number): Lease {
  return { holder, expiresAt: new Date(now.getTime() + minutes * 60_000).toISOString() };
}

/** Who holds the claim at `now`; null when nobody does or the lease has run out. */
export function holderAt(claim: { readonly lease: Lease | null }, now: Date): string | null {
  return claim.lease !== null && Date.parse(claim.lease.expiresAt) > now.getTime() ? claim.lease.holder : null;
}
