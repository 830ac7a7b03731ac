import type { Verification } from '../claim.ts';
import { type Moved, notBefore, type ReviewedClaim, record } from './record.ts';

/** Why a claim is not removed. */
export interface RemovalRefused {
  readonly kind: 'refused';
  readonly code: 'published' | 'removed';
  readonly message: string;
}

/** What stands against removing a claim; null when nothing does. What readers see is withdrawn first, with a note. */
export function removalObjection({
  published,
  withdrawal,
  removed,
}: Pick<Verification, 'published' | 'withdrawal' | 'removed'>): RemovalRefused | null {
  if (removed !== null) return { kind: 'refused', code: 'removed', message: `it was removed at ${removed.at}` };
  if (published === null || withdrawal !== null) return null;
  return { kind: 'refused', code: 'published', message: 'readers see its verdict: withdraw it first, with a note' };
}

/** The claim taken out of the desk's work with its article, and the event that says so; its history stays. */
export function decideRemoval<C extends ReviewedClaim>(
  claim: C,
  { actor, reason, now: asked }: { readonly actor: string; readonly reason: string; readonly now: Date },
): Moved<C> | RemovalRefused {
  const against = removalObjection(claim);
  if (against !== null) return against;
  const now = notBefore(claim, asked);
  const removed = { at: now.toISOString(), by: actor, reason };
  return record(claim, { action: 'remove', actor, at: now, reason, changes: { removed } });
}
