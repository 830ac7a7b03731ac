import type { Action } from '../../claims/vocabulary/workflow.ts';
import { undoable, undoSeconds } from '../../claims/workflow/undo-move.ts';

/** How long after a bulk move it can be taken back, in milliseconds; the API says no a moment later. */
export const undoableFor = undoSeconds * 1000 - 2000;

/** Whether a bulk move can be taken back: those that settle nothing, and that readers see nothing of. */
export function canBeUndone(action: Action): boolean {
  return undoable.includes(action);
}
