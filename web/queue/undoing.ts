import type { Action } from '../../claims/vocabulary/workflow.ts';
import type { Command } from '../api/model.ts';

/** How long after a bulk move it can be taken back, in milliseconds. */
export const undoableFor = 60_000;

/** The move that takes a bulk move back; null for one that cannot be. */
export function undoing(action: Action): Command | null {
  if (action === 'take') return { action: 'release' };
  return action === 'dismiss' ? { action: 'restore', reason: 'Taken back at once.' } : null;
}
