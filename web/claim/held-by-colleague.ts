import type { Action } from '../../claims/vocabulary/workflow.ts';
import { holderAt } from '../../claims/workflow/lease.ts';
import type { Claim } from '../api/model.ts';

/** The moves that take a claim out of the hands of whoever holds it. */
const takesAway: readonly Action[] = ['take', 'assign', 'release', 'dismiss', 'withdraw'];

/** The colleague out of whose hands a move would take the claim; the page asks before it does. */
export function heldByColleague(action: Action, claim: Claim, reader: string): string | null {
  const holder = takesAway.includes(action) ? holderAt(claim, new Date()) : null;
  return holder === null || holder === reader ? null : holder;
}
