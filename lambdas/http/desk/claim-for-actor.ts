import * as z from 'zod';
import { Claim } from '../../../claims/claim.ts';
import { lazy } from '../../../claims/lazy.ts';
import { CheckedElsewhere } from '../../../claims/outside/outside-verdict.ts';
import { actions } from '../../../claims/vocabulary/workflow.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { allowedActions } from '../../../claims/workflow/allowed-actions.ts';
import { SaidBefore } from '../../../store/memory/published-verdict.ts';

/** What the desk knows of a claim already. */
export const Memory = lazy(() =>
  z
    .object({
      saidBefore: SaidBefore.nullable().describe('what was published of a claim that this one repeats'),
      copyOf: z
        .string()
        .nullable()
        .describe('the claim of another article that said it first in the same words: one review is enough'),
      checkedElsewhere: CheckedElsewhere.nullable().describe('what somebody else published of it, in their words'),
      appearances: z
        .int()
        .optional()
        .describe('of a single claim: where it was made in the same words, itself included, up to a hundred or so'),
    })
    .readonly()
    .meta({ id: 'Memory', description: '`GET …/similar` has all of it.' }),
);
export type Memory = z.infer<ReturnType<typeof Memory>>;

/** A claim, and what whoever asks may do with it now. */
export const ClaimForActor = lazy(() =>
  Claim.unwrap()
    .extend({
      allowedActions: z.array(z.enum(actions)).readonly().describe('what you may do with it now'),
      similar: Memory().optional().describe('where the claim is read, and not moved'),
    })
    .readonly()
    .meta({ id: 'ClaimForActor' }),
);
export type ClaimForActor = z.infer<ReturnType<typeof ClaimForActor>>;

/** The claim as `actor` sees it at `now`. */
export function claimFor(claim: Claim, actor: Actor, now: Date): ClaimForActor {
  return { ...claim, allowedActions: allowedActions(claim, actor, now) };
}
