import * as z from 'zod';
import { isOutsideReviewId } from '../../../../claims/ids.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { mostRelations } from '../../../../claims/relation/relate.ts';
import { relationDecisions, relationKinds } from '../../../../claims/vocabulary/relations.ts';
import { readClaim } from '../../../../store/claims/read-claim.ts';
import { saveRelation } from '../../../../store/memory/relations.ts';
import { readReview } from '../../../../store/outside/reviews.ts';
import { answerClaim } from '../../desk/claim-answer.ts';
import { ClaimForActor } from '../../desk/claim-for-actor.ts';
import { ClaimParams } from '../../desk/ids.ts';
import { unknownClaim } from '../../desk/move-claim.ts';
import { problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';

const RelationRequest = lazy(() =>
  z
    .strictObject({
      to: z.string().min(1).max(200).describe('the id of the other claim, or of an outside review'),
      kind: z.enum(relationKinds).describe('what the claim is to the other one'),
      decision: z.enum(relationDecisions).describe('undo takes back what was decided before'),
    })
    .meta({ id: 'RelationRequest' }),
);

/** Decides what a claim is to another one. */
export const relateClaim = route({
  operationId: 'relateClaim',
  method: 'POST',
  path: '/v1/claims/{id}/relations',
  tag: 'Memory',
  summary: 'Relate a claim to another one',
  description:
    'An event of its history, with who decided and when; the other claim stays at its revision and shows the relation all the same. It needs no `If-Match`, as it holds whatever else was done meanwhile.',
  access: 'reviewer',
  params: ClaimParams,
  body: RelationRequest,
  bodyExample: { to: 'c-2f9f3867a4fd8f662e6e', kind: 'repeats', decision: 'confirm' },
  answers: {
    200: { description: 'The claim with its relations.', schema: ClaimForActor, headers: { ETag: 'its revision' } },
  },
  problems: ['unknown-claim', 'unrelatable-claim', 'no-room'],
  async handle({ params: { id }, body, actor, now }, { table }) {
    if (body.to === id) return problem('unrelatable-claim', 'A claim is not related to itself; name another in "to".');
    const isOutside = isOutsideReviewId(body.to);
    const other = isOutside ? await readReview(table, body.to) : await readClaim(table, body.to);
    if (other === null) {
      const detail = `No ${isOutside ? 'review' : 'claim'} has the id ${JSON.stringify(body.to)}, so nothing can be related to it.`;
      return problem('unrelatable-claim', detail);
    }
    const claim = await saveRelation(table, id, { relating: body, actor, now });
    if (claim === null) return unknownClaim(id);
    const isKept = claim.relations.some(({ to, kind }) => to === body.to && kind === body.kind);
    if (body.decision !== 'undo' && !isKept) {
      return problem('no-room', `Claim ${id} has ${mostRelations} relations; undo one that no longer matters.`);
    }
    return answerClaim(claim, actor, { now });
  },
});
