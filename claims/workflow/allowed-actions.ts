import type { Verification } from '../claim.ts';
import type { Action } from '../vocabulary/workflow.ts';
import { type Move, moves } from '../vocabulary/workflow.ts';
import type { Actor } from './actor.ts';
import { objection } from './clearance.ts';

/** The actions that `actor` may take on the claim at `now`, in the order of the workflow's table. */
export function allowedActions(claim: Verification, actor: Actor, now: Date): readonly Action[] {
  const rows: readonly Move[] = moves[claim.status];
  return rows.filter((move) => objection(move, { claim, actor, now }) === null).map((move) => move.action);
}
