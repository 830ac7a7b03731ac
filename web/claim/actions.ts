import { recordOf } from '../../claims/record-of.ts';
import { isOneOf } from '../../claims/vocabulary/is-one-of.ts';
import { dismissals } from '../../claims/vocabulary/review.ts';
import { type Action, actions as names, type RecordedAction } from '../../claims/vocabulary/workflow.ts';
import type { Command } from '../api/model.ts';
import { inWords } from '../parts/words.ts';

/** What a move asks of the reader before it can be made. */
export type Ask = 'nothing' | 'verdict' | 'reason' | 'dismissal' | 'assignee' | 'correction' | 'note';

/** How the page offers a move of the workflow. */
interface Offer {
  readonly label: string;
  /** How a history says that it was made. */
  readonly done: string;
  /** What the reader did, before the number of claims: `Dismissed` 9 claims. */
  readonly did: string;
  readonly key: string | null;
  readonly ask: Ask;
  /** It leads a claim on; others lead it aside or back. */
  readonly leadsOn: boolean;
  /** It can be made on many claims at once. */
  readonly inBulk: boolean;
}

/** How the page offers each move. */
export const actions: Readonly<Record<Action, Offer>> = {
  take: { label: 'Take', done: 'Taken', did: 'Took', key: 't', ask: 'nothing', leadsOn: true, inBulk: true },
  assign: {
    label: 'Assign',
    done: 'Assigned',
    did: 'Assigned',
    key: null,
    ask: 'assignee',
    leadsOn: false,
    inBulk: true,
  },
  release: {
    label: 'Release',
    done: 'Released',
    did: 'Released',
    key: null,
    ask: 'nothing',
    leadsOn: false,
    inBulk: true,
  },
  propose: {
    label: 'Propose verdict',
    done: 'Verdict proposed',
    did: 'Proposed a verdict on',
    key: 'p',
    ask: 'verdict',
    leadsOn: true,
    inBulk: false,
  },
  amend: {
    label: 'Amend proposal',
    done: 'Proposal amended',
    did: 'Amended the proposal on',
    key: 'p',
    ask: 'verdict',
    leadsOn: false,
    inBulk: false,
  },
  recall: {
    label: 'Take back',
    done: 'Proposal taken back',
    did: 'Took back the proposal on',
    key: null,
    ask: 'nothing',
    leadsOn: false,
    inBulk: false,
  },
  approve: {
    label: 'Approve',
    done: 'Approved',
    did: 'Approved',
    key: 'a',
    ask: 'nothing',
    leadsOn: true,
    inBulk: true,
  },
  return: {
    label: 'Return',
    done: 'Returned',
    did: 'Returned',
    key: 'r',
    ask: 'reason',
    leadsOn: false,
    inBulk: false,
  },
  publish: {
    label: 'Publish',
    done: 'Published',
    did: 'Published',
    key: 'u',
    ask: 'correction',
    leadsOn: true,
    inBulk: true,
  },
  reopen: {
    label: 'Reopen',
    done: 'Reopened',
    did: 'Reopened',
    key: null,
    ask: 'reason',
    leadsOn: false,
    inBulk: false,
  },
  withdraw: {
    label: 'Withdraw',
    done: 'Withdrawn',
    did: 'Withdrew',
    key: null,
    ask: 'note',
    leadsOn: false,
    inBulk: false,
  },
  dismiss: {
    label: 'Dismiss',
    done: 'Dismissed',
    did: 'Dismissed',
    key: 'd',
    ask: 'dismissal',
    leadsOn: false,
    inBulk: true,
  },
  restore: {
    label: 'Restore',
    done: 'Restored',
    did: 'Restored',
    key: null,
    ask: 'reason',
    leadsOn: true,
    inBulk: true,
  },
};

/** What the page calls a move: what is published is corrected, not opened again. */
export function labelOf(action: Action, published: boolean): string {
  return action === 'reopen' && published ? 'Correct' : actions[action].label;
}

/** The moves that can be made on many claims at once. */
export const bulkActions: readonly Action[] = names.filter((action) => actions[action].inBulk);

/** Whether a word, such as one in an address, names a move. */
export function isAction(word: string): word is Action {
  return isOneOf(names, word);
}

const done: Readonly<Record<RecordedAction, string>> = {
  ...recordOf(names, (action) => actions[action].done),
  carry: 'Carried over to a new version',
  relate: 'Related to another claim',
  expire: 'Handed back, as the hold had run out',
  edit: 'Words put right',
  add: 'Added by a person',
  undo: 'Move undone',
  remove: 'Removed with its article',
};
const doneByName: ReadonlyMap<string, string> = new Map(Object.entries(done));

/** What was done to a claim, as a history says it; a word that is not known says itself. */
export function doneInWords(word: string): string {
  return doneByName.get(word) ?? inWords(word);
}

/** The move that an action and the reader's words for it make; null where they do not make one, as for a verdict or an assignee. */
export function commandFor(action: Action, words = ''): Command | null {
  switch (action) {
    case 'propose':
    case 'amend':
    case 'assign':
      return null;
    case 'take':
    case 'release':
    case 'recall':
    case 'approve':
      return { action };
    case 'publish':
      return words === '' ? { action } : { action, correctionNote: words };
    case 'withdraw':
      return words === '' ? null : { action, note: words };
    case 'return':
    case 'reopen':
    case 'restore':
      return words === '' ? null : { action, reason: words };
    case 'dismiss':
      return isOneOf(dismissals, words) ? { action, reason: words } : null;
  }
}
