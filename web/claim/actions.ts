import type { Action } from '../../claims/workflow/command.ts';

/** What a move asks of the reader before it can be made. */
export type Ask = 'nothing' | 'verdict' | 'reason' | 'dismissal' | 'assignee' | 'correction';

/** How the page offers each move of the workflow: its words, its key, what it asks. */
export const actions = {
  take: { label: 'Take', key: 't', ask: 'nothing' },
  propose: { label: 'Propose verdict', key: 'p', ask: 'verdict' },
  approve: { label: 'Approve', key: 'a', ask: 'nothing' },
  return: { label: 'Return', key: 'r', ask: 'reason' },
  publish: { label: 'Publish', key: 'u', ask: 'correction' },
  reopen: { label: 'Reopen', key: null, ask: 'reason' },
  assign: { label: 'Assign', key: null, ask: 'assignee' },
  release: { label: 'Release', key: null, ask: 'nothing' },
  dismiss: { label: 'Dismiss', key: 'd', ask: 'dismissal' },
  restore: { label: 'Restore', key: null, ask: 'reason' },
} as const satisfies Record<Action, { label: string; key: string | null; ask: Ask }>;

/** The moves that lead a claim on; the others lead it aside or back. */
export const leadingOn: ReadonlySet<Action> = new Set<Action>(['take', 'propose', 'approve', 'publish', 'restore']);

/** Whether a word, such as one in a history, names a move that the page knows. */
export function isAction(word: string): word is Action {
  return Object.hasOwn(actions, word);
}
