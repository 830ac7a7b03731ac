import type { Claim } from '../../../claims/claim.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import type { Table } from '../../../store/table/table.ts';
import { readIfMatch } from './if-match.ts';
import { staleRevision, unknownClaim } from './move-claim.ts';
import type { Problem } from './problems.ts';

/** Who asks for what, of which claim. */
interface AskedFor {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly actor: Actor;
  readonly now: Date;
}

/** The claim that a request is about, at the revision that its `If-Match` names. */
export async function claimAt(
  table: Table,
  { id, headers, actor, now }: AskedFor,
): Promise<{ readonly kind: 'claim'; readonly claim: Claim } | Problem> {
  const match = readIfMatch(headers['if-match']);
  if (match.kind === 'problem') return match;
  const claim = await readClaim(table, id);
  if (claim === null) return unknownClaim(id);
  return claim.revision === match.revision
    ? { kind: 'claim', claim }
    : staleRevision(claim, { revision: match.revision, actor, now });
}

/** The problem of a claim that somebody moved between reading and writing. */
export async function lostRace(table: Table, before: Claim, asked: Omit<AskedFor, 'headers'>): Promise<Problem> {
  const current = await readClaim(table, asked.id);
  return current === null ? unknownClaim(asked.id) : staleRevision(current, { revision: before.revision, ...asked });
}
