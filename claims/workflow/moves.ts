import type { Action } from './command.ts';
import type { Status } from './status.ts';

/** Who may make a move; each is a named condition in `clearance.ts`. */
export type Who = 'reviewer' | 'editor' | 'holder' | 'holder-or-editor' | 'other-than-proposer';

/** One row of the workflow: in a status, this action by these people leads there. */
export interface Move {
  readonly action: Action;
  readonly who: Who;
  readonly to: Status;
  /** The move waits until nobody else holds the claim. */
  readonly unlessHeld?: true;
}

/** The whole workflow: what can be done from where, and by whom. */
export const moves = {
  unreviewed: [
    { action: 'take', who: 'reviewer', to: 'in-review' },
    { action: 'assign', who: 'editor', to: 'in-review' },
    { action: 'dismiss', who: 'reviewer', to: 'dismissed' },
  ],
  'in-review': [
    { action: 'take', who: 'reviewer', to: 'in-review', unlessHeld: true },
    { action: 'assign', who: 'editor', to: 'in-review' },
    { action: 'release', who: 'holder-or-editor', to: 'unreviewed' },
    { action: 'propose', who: 'holder', to: 'in-approval' },
    { action: 'dismiss', who: 'reviewer', to: 'dismissed' },
  ],
  'in-approval': [
    { action: 'approve', who: 'other-than-proposer', to: 'checked' },
    { action: 'return', who: 'other-than-proposer', to: 'in-review' },
  ],
  checked: [
    { action: 'publish', who: 'editor', to: 'published' },
    { action: 'reopen', who: 'editor', to: 'in-review' },
  ],
  published: [{ action: 'reopen', who: 'editor', to: 'in-review' }],
  dismissed: [{ action: 'restore', who: 'reviewer', to: 'unreviewed' }],
} as const satisfies Record<Status, readonly Move[]>;

/** The move that `action` is in `status`, if it is one. */
export function findMove(status: Status, action: Action): Move | undefined {
  const rows: readonly Move[] = moves[status];
  return rows.find((move) => move.action === action);
}
