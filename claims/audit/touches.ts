import type { Recorded } from '../review-event.ts';
import type { RecordedAction } from '../vocabulary/workflow.ts';
import { mayChange } from '../workflow/command.ts';

type Field = keyof Recorded;

const { dismiss: handedBack } = mayChange;

/** Which fields each action may change; an event that changes another was not made by a move. */
export const touches = {
  ...mayChange,
  expire: handedBack,
  carry: [
    ...(['text', 'spans', 'type', 'speaker', 'articleVersion', 'goneSince', 'stale', 'published'] as const),
    ...(['source', 'publisher', 'extracted'] as const),
  ],
  relate: ['relations'],
  edit: ['text', 'speaker', 'type', 'date', 'spans', 'extracted', 'parted', 'stale', 'corrections'],
  add: ['added'],
  undo: handedBack,
  remove: ['removed'],
} as const satisfies Record<RecordedAction, readonly Field[]>;
