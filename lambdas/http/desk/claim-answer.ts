import type { Claim } from '../../../claims/claim.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { type Answer, answer } from '../kit/answer.ts';
import { claimFor, type Memory } from './claim-for-actor.ts';
import { entityTag } from './if-match.ts';

interface Asking {
  readonly now: Date;
  readonly similar?: Memory;
}

/** Answers with a claim, its revision as ETag, and what is known of it already where that was asked. */
export function answerClaim(claim: Claim, actor: Actor, { now, similar }: Asking): Answer {
  const known = similar === undefined ? {} : { similar };
  return answer(200, { ...claimFor(claim, actor, now), ...known }, { etag: entityTag(claim.revision) });
}
