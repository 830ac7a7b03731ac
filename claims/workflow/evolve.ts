import type { Verification } from '../claim.ts';
import type { ReviewEvent } from '../review-event.ts';

/** A claim of which nothing has been done. */
export const untouched: Verification = {
  status: 'unreviewed',
  verdict: null,
  rationale: null,
  evidence: [],
  assignee: null,
  lease: null,
  proposer: null,
  stale: false,
  underCorrection: false,
  corrections: [],
  published: null,
  due: null,
  returned: null,
  approver: null,
  withdrawal: null,
  checked: null,
  removed: null,
};

/** The verification after the event. */
export function evolve<V extends Verification>(verification: V, event: Pick<ReviewEvent, 'after'>): V {
  return { ...verification, ...event.after };
}
