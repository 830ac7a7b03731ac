import type { Claim } from '../claims/claim.ts';
import type { ReviewEvent } from '../claims/review-event.ts';
import type { Actor } from '../claims/workflow/actor.ts';
import type { Command } from '../claims/workflow/command.ts';
import { decide } from '../claims/workflow/decide.ts';
import { firstHash, sealEvent } from '../claims/workflow/history.ts';
import { standardSettings } from '../claims/workflow/review-settings.ts';
import { alice, bob, erin, minutes, proposal } from './claims/workflow/builders.ts';

export type Step = readonly [Actor, Command];

/** A claim with its history. */
export interface Reviewed {
  readonly claim: Claim;
  readonly events: readonly ReviewEvent[];
}

/** The claim after these moves, a minute apart, each of which has to be allowed. */
export function reviewed(claim: Claim, ...steps: readonly Step[]): Reviewed {
  return further({ claim, events: [] }, ...steps);
}

/** The claim after more moves. */
export function further(before: Reviewed, ...steps: readonly Step[]): Reviewed {
  return steps.reduce<Reviewed>(({ claim, events }, [actor, command]) => {
    const now = minutes(claim.revision);
    const decision = decide(claim, command, { actor, now, settings: standardSettings });
    if (decision.kind === 'refused') throw new Error(`${command.action} by ${actor.id}: ${decision.message}`);
    return { claim: decision.claim, events: [...events, decision.event] };
  }, before);
}

/** The way of a claim to its publication. */
export const toPublication: readonly Step[] = [
  [alice, { action: 'take' }],
  [alice, proposal()],
  [bob, { action: 'approve' }],
  [erin, { action: 'publish' }],
];

/** The history sealed again after events were changed, and the claim set to its end: what somebody who writes the table can do. */
export function sealedAgain(
  { claim, events }: Reviewed,
  change: (event: ReviewEvent) => Partial<ReviewEvent> = () => ({}),
): Reviewed {
  const sealed: ReviewEvent[] = [];
  for (const event of events) {
    const { hash: _, ...rest } = { ...event, ...change(event), previousHash: sealed.at(-1)?.hash ?? firstHash };
    sealed.push(sealEvent(rest));
  }
  const state: Claim = Object.assign({}, claim, ...sealed.map(({ after }) => after));
  const last = sealed.at(-1);
  const end = { revision: sealed.length, headHash: last?.hash ?? firstHash, updatedAt: last?.at ?? claim.createdAt };
  return { claim: { ...state, ...end }, events: sealed };
}
