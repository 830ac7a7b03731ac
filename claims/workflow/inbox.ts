import type { Claim } from '../claim.ts';
import type { Comment } from '../comments/comment.ts';
import { isExpired } from './lease.ts';

/** Why a claim is in somebody's inbox, the most pressing first. */
export const reasonsToLook = ['expired', 'expiring', 'returned', 'assigned', 'mentioned', 'approve'] as const;
export type ReasonToLook = (typeof reasonsToLook)[number];

/** One thing that waits for somebody; `reason` is a colleague's words, where there are any. */
export interface Waiting<C> {
  readonly claim: C;
  readonly why: ReasonToLook;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** How long before a hold ends its holder is told, in minutes: of one they took, and of one they were given. */
const takenNotice = 10;
const givenNotice = 120;

/** What waits for somebody, of the claims in their hands, those that wait for an approval, and where they are mentioned. */
export function inboxOf<C extends Claim>(
  person: string,
  found: {
    readonly mine: readonly C[];
    readonly inApproval: readonly C[];
    readonly mentions: readonly { readonly claim: C; readonly comment: Comment }[];
  },
  now: Date,
): readonly Waiting<C>[] {
  const waiting: Waiting<C>[] = [
    ...found.mine
      .filter(({ status, assignee }) => status === 'in-review' && assignee === person)
      .flatMap((claim) => inHands(claim, now)),
    ...found.mentions.map(({ claim, comment: { text, by, at } }) => ({
      ...{ claim, why: 'mentioned' as const, reason: text, by, at },
    })),
    ...found.inApproval
      .filter(({ proposer }) => proposer !== person)
      .map((claim) => ({
        ...{ claim, why: 'approve' as const, reason: null, by: claim.proposer, at: claim.updatedAt },
      })),
  ];
  const rank = ({ why }: Waiting<C>) => reasonsToLook.indexOf(why);
  return waiting.toSorted((a, b) => rank(a) - rank(b) || (a.at < b.at ? -1 : 1));
}

/** What is pressing about a claim that somebody has: the end of the hold before whatever made it theirs. */
function inHands<C extends Claim>(claim: C, now: Date): readonly Waiting<C>[] {
  const { lease, due, returned, updatedAt } = claim;
  if (lease === null) return [];
  const none = { reason: null, by: null } as const;
  const why = isExpired(claim, now) ? 'expired' : 'expiring';
  const notice = (due === null ? takenNotice : givenNotice) * 60_000;
  const isEnding = Date.parse(lease.expiresAt) - now.getTime() <= notice;
  return [
    ...(isEnding ? [{ claim, why, ...none, at: lease.expiresAt } as const] : []),
    ...(returned === null
      ? due === null
        ? []
        : [{ claim, why: 'assigned', ...none, at: updatedAt } as const]
      : [{ claim, why: 'returned', reason: returned.reason, by: returned.by, at: returned.at } as const]),
  ];
}
