import type { Recorded } from '../review-event.ts';
import type { Action } from '../workflow/command.ts';

type Field = keyof Recorded;

const hold = ['status', 'assignee', 'lease'] as const;
const findings = ['verdict', 'rationale', 'evidence', 'stale', 'proposer'] as const;
const setAside = [...hold, ...findings] as const;

/** Which fields each action may change; an event that changes another was not made by a move. */
export const touches = {
  take: hold,
  assign: hold,
  release: setAside,
  propose: ['status', 'lease', ...findings],
  approve: ['status'],
  return: hold,
  publish: ['status', 'published', 'underCorrection', 'corrections'],
  reopen: [...hold, 'underCorrection'],
  dismiss: setAside,
  restore: ['status'],
} as const satisfies Record<Action, readonly Field[]>;

/** Which fields a new version of the article may change. */
export const carryTouches: readonly Field[] = [
  'text',
  'spans',
  'type',
  'speaker',
  'articleVersion',
  'goneSince',
  'stale',
  'published',
];
