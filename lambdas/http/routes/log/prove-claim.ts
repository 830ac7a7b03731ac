import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { publicClaim } from '../../../../claims/log/public.ts';
import { ReviewEvent } from '../../../../claims/review-event.ts';
import { readEvenRemoved } from '../../../../store/claims/read-claim.ts';
import { proveClaim as prove } from '../../../logging/proof.ts';
import { ClaimParams } from '../../desk/ids.ts';
import { notSignedYet } from '../../desk/not-signed-yet.ts';
import { problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';

const ClaimProof = lazy(() =>
  z
    .object({
      kind: z.literal('claimtrail-proof'),
      claim: z.looseObject({ id: z.string() }).describe('what readers are told of it'),
      entries: z
        .array(
          z.object({
            seq: z.int().nonnegative().describe('0: how it came in; then its events'),
            index: z.int().nonnegative().describe('place in the log'),
            hash: z.string(),
            creation: z.looseObject({ id: z.string() }).optional(),
            event: ReviewEvent.optional().describe('where it changes what readers are told'),
            proof: z.array(z.string()).readonly().describe('hashes in base64 (RFC 9162, 2.1.3)'),
          }),
        )
        .readonly(),
      checkpoint: z.string(),
      key: z.string(),
      earlier: z.null(),
    })
    .readonly()
    .meta({ id: 'ClaimProof' }),
);

/** The proof of a published claim, for whoever trusts nobody here. */
export const proveClaim = route({
  operationId: 'proveClaim',
  method: 'GET',
  path: '/log/claims/{id}',
  tag: 'Log',
  summary: 'Prove a published claim',
  description:
    'What readers are told of it, how it came in and each event that changed what they are told, with the proof that these lie in the log under its newest checkpoint; its other events by their hashes alone. docs/verify.mjs checks it.',
  access: 'public',
  params: ClaimParams,
  answers: { 200: { description: 'The proof.', schema: ClaimProof } },
  problems: ['unknown-claim', 'not-signed-yet'],
  async handle({ params: { id } }, { table }) {
    const claim = await readEvenRemoved(table, id);
    const shown = claim === null ? null : publicClaim(claim);
    if (claim === null || shown === null)
      return problem('unknown-claim', `No claim ${JSON.stringify(id)} is published.`);
    const proof = await prove(table, claim, { claim: shown, show: 'public' });
    return proof.kind === 'no-proof' ? notSignedYet(`the claim ${id}`) : answer(200, proof);
  },
});
