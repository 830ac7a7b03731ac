import type { Claim } from '../../claims/claim.ts';
import { type Actor, hasRank } from '../../claims/workflow/actor.ts';
import { inboxOf, type Waiting } from '../../claims/workflow/inbox.ts';
import { readClaim } from '../claims/read-claim.ts';
import { unseenMentions } from '../comments/comments.ts';
import type { Table } from '../table/table.ts';
import { type OpenWork, openWork } from './open-work.ts';

/** The claims that wait for an approval, whoever's. */
export function claimsInApproval(table: Table): Promise<OpenWork> {
  return openWork(table, { status: 'in-approval' });
}

/** What waits for somebody, the most pressing first. */
export async function waitingFor(
  table: Table,
  actor: Actor,
  {
    now,
    inApproval = () => claimsInApproval(table),
  }: { readonly now: Date; readonly inApproval?: () => Promise<OpenWork> },
): Promise<readonly Waiting<Claim>[]> {
  const [mine, waiting, mentions] = await Promise.all([
    openWork(table, { assignee: actor.id, status: 'in-review' }),
    hasRank(actor, 'reviewer') ? inApproval() : { claims: [] },
    mentionsWithClaims(table, actor.id),
  ]);
  return inboxOf(actor.id, { mine: mine.claims, inApproval: waiting.claims, mentions }, now);
}

async function mentionsWithClaims(table: Table, actor: string) {
  const comments = await unseenMentions(table, actor);
  const found = await Promise.all(
    comments.map(async (comment) => ({ comment, claim: await readClaim(table, comment.claim) })),
  );
  return found.flatMap(({ comment, claim }) => (claim === null ? [] : [{ comment, claim }]));
}
