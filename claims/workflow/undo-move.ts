import type { ReviewEvent } from '../review-event.ts';
import type { RefusalCode } from '../vocabulary/review.ts';
import { type Action, automaton } from '../vocabulary/workflow.ts';
import { type Moved, notBefore, type ReviewedClaim, record } from './record.ts';

/** The moves that can be undone: those that settle nothing, and that readers see nothing of. */
export const undoable: readonly Action[] = ['take', 'assign', 'release', 'dismiss', 'restore'];

/** For how long whoever made a move can undo it, in seconds. */
export const undoSeconds = 60;

interface NotUndone {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
}

/** The claim as it was before somebody's own last move on it, and the event that says so. */
export function undoMove<C extends ReviewedClaim>(
  claim: C,
  last: ReviewEvent | null,
  { actor, now: asked }: { readonly actor: string; readonly now: Date },
): Moved<C> | NotUndone {
  const now = notBefore(claim, asked);
  const against = last === null ? 'nothing was done with it' : undoObjection(last, { actor, now });
  if (last === null || against !== null || last.seq !== claim.revision) {
    return { kind: 'refused', code: 'too-late-to-undo', message: against ?? 'the claim has been moved since' };
  }
  return record(claim, { action: 'undo', actor, at: now, reason: `undo of "${last.action}"`, changes: last.before });
}

/** What stands against somebody's undoing an event now; null when nothing does. */
export function undoObjection(
  last: ReviewEvent,
  { actor, now }: { readonly actor: string; readonly now: Date },
): string | null {
  if (!undoable.some((action) => action === last.action)) return `"${last.action}" cannot be undone`;
  if (last.actor !== actor || actor === automaton) return `it was moved by ${JSON.stringify(last.actor)}`;
  const seconds = (now.getTime() - Date.parse(last.at)) / 1000;
  return seconds > undoSeconds ? `it was moved at ${last.at}, more than ${undoSeconds} seconds ago` : null;
}
