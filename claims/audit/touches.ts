import type { Recorded } from '../review-event.ts';
import type { RecordedAction } from '../vocabulary/workflow.ts';

type Field = keyof Recorded;

const hold = ['status', 'assignee', 'lease', 'due'] as const;
const findings = ['verdict', 'rationale', 'evidence', 'stale', 'proposer', 'approver', 'returned', 'checked'] as const;

/** Which fields each action may change; an event that changes another was not made by a move. */
export const touches = {
  take: hold,
  assign: hold,
  release: [...hold, ...findings],
  propose: ['status', 'lease', 'due', ...findings],
  amend: ['verdict', 'rationale', 'evidence', 'stale', 'checked'],
  recall: hold,
  approve: ['status', 'approver', 'checked'],
  return: [...hold, 'returned'],
  publish: ['status', 'published', 'underCorrection', 'corrections'],
  reopen: [...hold, 'underCorrection'],
  withdraw: [...hold, ...findings, 'underCorrection', 'corrections', 'withdrawal'],
  dismiss: [...hold, ...findings],
  restore: ['status'],
  expire: [...hold, ...findings],
  carry: [
    ...(['text', 'spans', 'type', 'speaker', 'articleVersion', 'goneSince', 'stale', 'published'] as const),
    ...(['source', 'publisher', 'extracted'] as const),
  ],
  relate: ['relations'],
  edit: ['text', 'speaker', 'type', 'date', 'spans', 'extracted', 'parted', 'stale', 'corrections'],
  add: ['added'],
  undo: [...hold, ...findings],
  remove: ['removed'],
} as const satisfies Record<RecordedAction, readonly Field[]>;
