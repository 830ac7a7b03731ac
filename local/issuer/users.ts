import type { Rank } from '../../claims/vocabulary/review.ts';

/** The people of a demonstration newsroom; none has a password, since only this machine can reach them. */
export const users = {
  alice: { rank: 'reviewer', title: 'Alice, reviewer' },
  bob: { rank: 'reviewer', title: 'Bob, reviewer' },
  erin: { rank: 'editor', title: 'Erin, editor' },
  ada: { rank: 'admin', title: 'Ada, administrator' },
  vera: { rank: 'viewer', title: 'Vera, viewer' },
} as const satisfies Record<string, { readonly rank: Rank; readonly title: string }>;
export type UserName = keyof typeof users;

/** The machine that sends articles. */
export const machine = { id: 'ingest-bot', secret: 'ingest-bot-of-this-machine', scope: 'claimtrail/ingest' } as const;

/** Whether somebody of that name works here. */
export function isUser(name: unknown): name is UserName {
  return typeof name === 'string' && Object.hasOwn(users, name);
}
