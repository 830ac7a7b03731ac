/** Where the work on a claim stands, in the order of the work. */
export const statuses = ['unreviewed', 'in-review', 'in-approval', 'checked', 'published', 'dismissed'] as const;
export type Status = (typeof statuses)[number];

/** What a person can do with a claim. All that has to do with an action is a record over these names. */
export const actions = [
  'take',
  'assign',
  'release',
  'propose',
  'approve',
  'return',
  'publish',
  'reopen',
  'dismiss',
  'restore',
] as const;
export type Action = (typeof actions)[number];

/** What a history records beside moves: `carry`, which a new version of the article does, and `relate`, which moves nothing. */
export type RecordedAction = Action | 'carry' | 'relate';

/** The count of a day that an action adds to. */
export const countedAs: Readonly<Record<RecordedAction, string>> = {
  take: 'taken',
  assign: 'assigned',
  release: 'released',
  propose: 'proposed',
  approve: 'approved',
  return: 'returned',
  publish: 'published',
  reopen: 'reopened',
  dismiss: 'dismissed',
  restore: 'restored',
  carry: 'carried',
  relate: 'related',
};

/** Who may make a move; each is a named condition in `claims/workflow/clearance.ts`. */
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

/** An action that some row has. The compiler refuses to look for one that none has. */
type MovingAction = (typeof moves)[Status][number]['action'];

/** The move that `action` is in `status`, if it is one. */
export function findMove(status: Status, action: MovingAction): Move | undefined {
  const rows: readonly Move[] = moves[status];
  return rows.find((move) => move.action === action);
}
