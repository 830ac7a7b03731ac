import { readClaim as read } from '../../../store/claims/read-claim.ts';
import { answerClaim } from '../desk/claim-answer.ts';
import { ClaimForActor } from '../desk/claim-for-actor.ts';
import { ClaimParams } from '../desk/ids.ts';
import { memory } from '../desk/memory.ts';
import { unknownClaim } from '../desk/move-claim.ts';
import { route } from '../desk/route.ts';

/** One claim as it is now. */
export const readClaim = route({
  operationId: 'readClaim',
  method: 'GET',
  path: '/v1/claims/{id}',
  tag: 'Claims',
  summary: 'Read a claim',
  description: 'Its `ETag` is what a move has to name; `allowedActions` are the moves you may make now.',
  access: 'viewer',
  params: ClaimParams,
  answers: { 200: { description: 'The claim.', schema: ClaimForActor, headers: { ETag: 'its revision' } } },
  problems: ['unknown-claim'],
  async handle({ params, actor, now }, { table }) {
    const claim = await read(table, params.id);
    if (claim === null) return unknownClaim(params.id);
    const { appearancesOf, knownBefore } = await memory();
    const [appearances, before] = await Promise.all([appearancesOf(table, claim), knownBefore(table, [claim])]);
    const { saidBefore = null, copyOf = null, checkedElsewhere = null } = before.get(claim.id) ?? {};
    const similar = { saidBefore, copyOf, checkedElsewhere, appearances: appearances.items.length };
    return answerClaim(claim, actor, { now, similar });
  },
});
