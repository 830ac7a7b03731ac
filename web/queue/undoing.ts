import { type Action, actions } from '../../claims/vocabulary/workflow.ts';

/** How long after a bulk move it can be taken back, in milliseconds; the API says no a moment later. */
export const undoableFor = 58_000;

const undoable: ReadonlySet<Action> = new Set(
  actions.filter((action) => ['take', 'assign', 'release', 'dismiss', 'restore'].includes(action)),
);

/** Whether a bulk move can be taken back: those that settle nothing, and that readers see nothing of. */
export function canBeUndone(action: Action): boolean {
  return undoable.has(action);
}
