import type { Verification } from '../claim.ts';
import type { RefusalCode } from '../vocabulary/review.ts';
import type { Move, Who } from '../vocabulary/workflow.ts';
import { type Actor, hasRank } from './actor.ts';
import { holderAt } from './lease.ts';

/** Who asks, of which claim, and when. */
export interface Scene {
  readonly claim: Verification;
  readonly actor: Actor;
  readonly now: Date;
}

type Objection = { readonly code: RefusalCode; readonly message: string } | null;

function needsRank(actor: Actor, rank: 'reviewer' | 'editor'): Objection {
  return hasRank(actor, rank) ? null : { code: 'role-needed', message: `this needs the role of ${rank}` };
}

function needsHold({ claim, actor, now }: Scene): Objection {
  if (holderAt(claim, now) === actor.id) return null;
  if (claim.lease?.holder === actor.id) {
    return { code: 'lease-expired', message: `your lease ran out at ${claim.lease.expiresAt}: take the claim again` };
  }
  const holder = holderAt(claim, now);
  return { code: 'not-holder', message: holder === null ? 'nobody holds the claim: take it first' : heldBy(holder) };
}

function heldBy(holder: string): string {
  return `the claim is held by ${JSON.stringify(holder)}`;
}

const conditions = {
  reviewer: ({ actor }) => needsRank(actor, 'reviewer'),
  editor: ({ actor }) => needsRank(actor, 'editor'),
  holder: (scene) => needsRank(scene.actor, 'reviewer') ?? needsHold(scene),
  'holder-or-editor': (scene) =>
    hasRank(scene.actor, 'editor') ? null : (needsRank(scene.actor, 'reviewer') ?? needsHold(scene)),
  'other-than-proposer': ({ claim, actor }) =>
    needsRank(actor, 'reviewer') ??
    (claim.proposer === actor.id
      ? { code: 'own-proposal', message: 'somebody other than its proposer has to decide on a verdict' }
      : null),
} as const satisfies Record<Who, (scene: Scene) => Objection>;

/** What stands against this person making this move now; null when nothing does. */
export function objection(move: Move, scene: Scene): Objection {
  const against = conditions[move.who](scene);
  if (against !== null || move.unlessHeld === undefined) return against;
  const holder = holderAt(scene.claim, scene.now);
  return holder === null || holder === scene.actor.id ? null : { code: 'held', message: heldBy(holder) };
}
