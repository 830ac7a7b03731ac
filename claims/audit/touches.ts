import type { Recorded } from '../review-event.ts';
import type { RecordedAction } from '../vocabulary/workflow.ts';

type Field = keyof Recorded;

const hold = ['status', 'assignee', 'lease'] as const;
const findings = ['verdict', 'rationale', 'evidence', 'stale', 'proposer'] as const;

/** Which fields each action may change; an event that changes another was not made by a move. */
export const touches = {
  take: hold,
  assign: hold,
  release: [...hold, ...findings],
  propose: ['status', 'lease', ...findings],
  approve: ['status'],
  return: hold,
  publish: ['status', 'published', 'underCorrection', 'corrections'],
  reopen: [...hold, 'underCorrection'],
  dismiss: [...hold, ...findings],
  restore: ['status'],
  carry: ['text', 'spans', 'type', 'speaker', 'articleVersion', 'goneSince', 'stale', 'published'],
  relate: ['relations'],
} as const satisfies Record<RecordedAction, readonly Field[]>;
