import { automaton } from '../vocabulary/workflow.ts';
import { letGo } from './findings.ts';
import { graceMinutes, isExpired } from './lease.ts';
import { type Moved, notBefore, type ReviewedClaim, record } from './record.ts';

/**
 * The claim as it is when a hold on it that ran out is handed back for whoever had it; null while the hold lasts, and for
 * the grace in which the claim is shown to have expired and its holder may still take it again.
 */
export function handBack<C extends ReviewedClaim>(claim: C, asked: Date): Moved<C> | null {
  const now = notBefore(claim, asked);
  if (claim.status !== 'in-review' || !isExpired(claim, new Date(now.getTime() - graceMinutes * 60_000))) return null;
  const { holder, expiresAt } = claim.lease ?? { holder: '', expiresAt: '' };
  return record(claim, {
    action: 'expire',
    actor: automaton,
    at: now,
    reason: `the hold of ${holder} ran out at ${expiresAt}`,
    changes: { ...letGo(claim), status: 'unreviewed' },
  });
}
