/** Where the work on a claim stands, in the order of the work. */
export const statuses = [
  'unreviewed',
  'in-review',
  'in-approval',
  'checked',
  'published',
  'dismissed',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** What a person can do with a claim. All that has to do with an action is a record over these names. */
export const actions = [
  'take',
  'assign',
  'release',
  'propose',
  'amend',
  'recall',
  'approve',
  'return',
  'publish',
  'reopen',
  'withdraw',
  'dismiss',
  'restore',
] as const;
export type Action = (typeof actions)[number];

/** What the program does by itself: `carry` claims over to a new version, hand back a hold that ran out (`expire`). */
export const ownActions = ['carry', 'expire'] as const;
export type OwnAction = (typeof ownActions)[number];

/**
 * What people do beside the moves: say what a claim is to another one, put its words right, add one, undo a move of
 * one's own that was just made, remove one with its article.
 */
export const sideActions = ['relate', 'edit', 'add', 'undo', 'remove'] as const;
export type SideAction = (typeof sideActions)[number];

/** What a history records. */
export type RecordedAction = Action | OwnAction | SideAction;

/** Who carries claims over and hands them back, as histories name it. */
export const automaton = 'claimtrail';

/** The count of a day that an action adds to. */
export const countedAs: Readonly<Record<RecordedAction, string>> = {
  take: 'taken',
  assign: 'assigned',
  release: 'released',
  propose: 'proposed',
  amend: 'amended',
  recall: 'recalled',
  approve: 'approved',
  return: 'returned',
  publish: 'published',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  dismiss: 'dismissed',
  restore: 'restored',
  carry: 'carried',
  relate: 'related',
  edit: 'edited',
  add: 'added',
  undo: 'undone',
  remove: 'removed',
  expire: 'expired',
};

/** What each move does, in the words of the guides. */
export const doneBy = {
  take: 'holds it for half an hour, longer with each write',
  assign: 'gives it to somebody who may review, until it is due or for a day',
  release: 'lets it go; findings under way fall back to what is published',
  propose: 'proposes a verdict with rationale and evidence',
  amend: 'changes the proposal while it waits',
  recall: 'takes the proposal back',
  approve: 'approves the verdict',
  return: 'sends it back to its proposer, with a reason',
  publish: 'shows the verdict to readers; a second time with a correction note',
  reopen: 'opens it again, with a reason; readers go on seeing what is published',
  withdraw: 'takes the verdict back, with a note to readers and a correction on record',
  dismiss: 'says why it needs no verdict',
  restore: 'puts it back into the queue, with a reason',
} as const satisfies Readonly<Record<Action, string>>;

/** Who may make a move; each is a named condition in `claims/workflow/clearance.ts`. */
export type Who = 'reviewer' | 'editor' | 'holder' | 'holder-or-editor' | 'proposer' | 'other-than-proposer';

/** What readers have seen: `ever-published` also of what was published and is being worked on again. */
export type Seen = 'ever-published' | 'never-published';

/** One row of the workflow: in a status, this action by these people leads there. */
export interface Move {
  readonly action: Action;
  readonly who: Who;
  readonly to: Status;
  /** What a colleague holds is left alone by all but editors. */
  readonly unlessHeld?: true;
  /** The move is there for such claims alone. */
  readonly only?: Seen;
}

/** What readers saw is taken back in words, wherever the work on it stands. */
const withdraw = { action: 'withdraw', who: 'editor', to: 'withdrawn', only: 'ever-published' } as const satisfies Move;

/** The whole workflow: what can be done from where, and by whom. */
export const moves = {
  unreviewed: [
    { action: 'take', who: 'reviewer', to: 'in-review' },
    { action: 'assign', who: 'editor', to: 'in-review' },
    { action: 'dismiss', who: 'reviewer', to: 'dismissed', only: 'never-published' },
    withdraw,
  ],
  'in-review': [
    { action: 'take', who: 'reviewer', to: 'in-review', unlessHeld: true },
    { action: 'assign', who: 'editor', to: 'in-review' },
    { action: 'release', who: 'holder-or-editor', to: 'unreviewed' },
    { action: 'propose', who: 'holder', to: 'in-approval' },
    { action: 'dismiss', who: 'reviewer', to: 'dismissed', unlessHeld: true, only: 'never-published' },
    withdraw,
  ],
  'in-approval': [
    { action: 'amend', who: 'proposer', to: 'in-approval' },
    { action: 'recall', who: 'proposer', to: 'in-review' },
    { action: 'approve', who: 'other-than-proposer', to: 'checked' },
    { action: 'return', who: 'other-than-proposer', to: 'in-review' },
    withdraw,
  ],
  checked: [
    { action: 'publish', who: 'editor', to: 'published' },
    { action: 'reopen', who: 'editor', to: 'in-review' },
    withdraw,
  ],
  published: [{ action: 'reopen', who: 'editor', to: 'in-review' }, withdraw],
  dismissed: [{ action: 'restore', who: 'reviewer', to: 'unreviewed' }, withdraw],
  withdrawn: [],
} as const satisfies Record<Status, readonly Move[]>;

/** An action that some row has. The compiler refuses to look for one that none has. */
type MovingAction = (typeof moves)[Status][number]['action'];

/** The move that `action` is in `status`, if it is one. */
export function findMove(status: Status, action: MovingAction): Move | null {
  const rows: readonly Move[] = moves[status];
  return rows.find((move) => move.action === action) ?? null;
}
