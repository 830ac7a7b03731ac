import type { Claim, Verification } from '../claim.ts';
import type { Recorded, ReviewEvent } from '../review-event.ts';
import type { RecordedAction } from '../vocabulary/workflow.ts';
import { canonicalJson } from './canonical-json.ts';
import { evolve } from './evolve.ts';
import { sealEvent } from './history.ts';

/** The number of the table of moves: 2 since what was published cannot be dismissed, nor what a colleague holds. */
const rulesNow = 2;

/** What is needed of a claim to decide on a move and to record it. */
export type ReviewedClaim = Verification & Pick<Claim, 'id' | 'revision' | 'headHash' | 'source' | 'updatedAt'>;

/** The fields that a move sets. */
export type Changes = Readonly<Recorded>;

/** What happened, before it has a place in a history. */
export interface Occurrence {
  readonly action: RecordedAction;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly changes: Changes;
}

/** A claim after a move, with the event that says so. */
export interface Moved<C extends ReviewedClaim> {
  readonly kind: 'moved';
  readonly claim: C;
  readonly event: ReviewEvent;
}

/** The time as a claim's history can take it: no clock that was set back makes its events run back. */
export function notBefore({ updatedAt }: Pick<Claim, 'updatedAt'>, now: Date): Date {
  return new Date(Math.max(now.getTime(), Date.parse(updatedAt)));
}

/** Puts what happened into the claim and its history; only fields that really change are recorded. */
export function record<C extends ReviewedClaim>(
  claim: C,
  { action, actor, at, reason, changes }: Occurrence,
): Moved<C> {
  const known: Changes = claim;
  const changed = Object.entries(changes).filter(
    ([field, value]) => canonicalJson(known[field as keyof Changes]) !== canonicalJson(value),
  );
  const event = sealEvent({
    claim: claim.id,
    rules: rulesNow,
    seq: claim.revision + 1,
    action,
    actor,
    at: notBefore(claim, at).toISOString(),
    before: Object.fromEntries(changed.map(([field]) => [field, known[field as keyof Changes]])),
    after: Object.fromEntries(changed),
    reason,
    previousHash: claim.headHash,
  });
  const moved = evolve(claim, event);
  return {
    kind: 'moved',
    claim: { ...moved, revision: event.seq, headHash: event.hash, updatedAt: event.at },
    event,
  };
}
