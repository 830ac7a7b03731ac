import type { ReasonToLook } from '../workflow/inbox.ts';

/** Why something waits, as whoever it waits for is told. */
export const waitingWords = {
  expired: 'Your hold ran out',
  expiring: 'About to run out',
  returned: 'Returned to you',
  assigned: 'Given to you',
  mentioned: 'You are mentioned',
  approve: 'Waits for a second reviewer',
} as const satisfies Record<ReasonToLook, string>;
