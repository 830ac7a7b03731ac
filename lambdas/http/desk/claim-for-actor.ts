import * as z from 'zod';
import { Claim } from '../../../claims/claim.ts';
import { lazy } from '../../../claims/lazy.ts';
import { actions } from '../../../claims/vocabulary/workflow.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { allowedActions } from '../../../claims/workflow/allowed-actions.ts';

/** A claim, and what whoever asks may do with it now. */
export const ClaimForActor = lazy(() =>
  Claim.unwrap()
    .extend({ allowedActions: z.array(z.enum(actions)).readonly().describe('what you may do with it now') })
    .readonly()
    .meta({ id: 'ClaimForActor' }),
);
export type ClaimForActor = z.infer<ReturnType<typeof ClaimForActor>>;

/** The claim as `actor` sees it at `now`. */
export function claimFor(claim: Claim, actor: Actor, now: Date): ClaimForActor {
  return { ...claim, allowedActions: allowedActions(claim, actor, now) };
}
