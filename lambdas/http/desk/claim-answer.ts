import type { Claim } from '../../../claims/claim.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { type Answer, answer } from '../kit/answer.ts';
import { claimFor } from './claim-for-actor.ts';
import { entityTag } from './if-match.ts';

/** Answers with a claim, its revision as ETag. */
export function answerClaim(claim: Claim, actor: Actor, now: Date): Answer {
  return answer(200, claimFor(claim, actor, now), { etag: entityTag(claim.revision) });
}
