import type { Claim } from '../../../claims/claim.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import type { Refusal } from '../../../claims/workflow/refusal.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { reviewersAmong } from '../../people/directory.ts';
import { onceLoaded } from '../../shared/once-loaded.ts';
import { claimFor } from './claim-for-actor.ts';
import type { Desk } from './desk.ts';
import { entityTag } from './if-match.ts';
import { type Problem, problem } from './problems.ts';

/** What knows the rules of published fact-checks, which publishing alone asks. */
const fitness = onceLoaded(() => import('./fit-to-publish.ts'));

/** A move that somebody asks for, on the claim as they read it. */
export interface Asked {
  readonly id: string;
  readonly revision: number;
  readonly command: Command;
  readonly actor: Actor;
  readonly now: Date;
}

/** Loads a claim, decides on the move and saves it with its event; a lost race is a stale revision. */
export async function moveClaim(
  asked: Asked,
  { table, settings, publishing, people }: Desk,
): Promise<{ kind: 'moved'; claim: Claim } | Problem> {
  const { id, revision, command, actor, now } = asked;
  const claim = await readClaim(table, id);
  if (claim === null) return unknownClaim(id);
  if (claim.revision !== revision) return staleRevision(claim, asked);
  const mayReview = command.action === 'assign' ? reviewersAmong(await people.list()) : () => false;
  const decision = decide(claim, command, { actor, now, settings, mayReview });
  if (decision.kind === 'refused') return refusedMove(decision);
  const unfit =
    command.action === 'publish' ? await (await fitness()).unfitToPublish(decision, { table, publishing, now }) : null;
  if (unfit !== null) return unfit;
  const outcome = await saveMove(table, claim, decision);
  if (outcome === 'saved') return { kind: 'moved', claim: decision.claim };
  const current = await readClaim(table, id);
  return current === null ? unknownClaim(id) : staleRevision(current, asked);
}

/** The problem of an id that no claim has. */
export function unknownClaim(id: string): Problem {
  return problem('unknown-claim', `No claim has the id ${JSON.stringify(id)}; GET /v1/claims lists those there are.`);
}

/** The problem of a move that was refused, with what is allowed instead. */
export function refusedMove({ code, message, allowed }: Refusal): Problem {
  const instead = allowed.length === 0 ? 'You can do nothing with it now' : `You can now ${allowed.join(', ')}`;
  return problem(code, `Refused: ${message}. ${instead}.`, { members: { allowed } });
}

/** The problem of a revision that is not the newest: the claim as it is comes with it. */
export function staleRevision(
  claim: Claim,
  { revision, actor, now }: Pick<Asked, 'revision' | 'actor' | 'now'>,
): Problem {
  const detail = `You decided on revision ${revision}; the claim is at ${claim.revision}. Look at it again, then repeat your move with If-Match: ${entityTag(claim.revision)}.`;
  return problem('stale-revision', detail, {
    members: { claim: claimFor(claim, actor, now) },
    headers: { etag: entityTag(claim.revision) },
  });
}
