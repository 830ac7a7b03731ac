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
  proposer: ({ claim, actor }) =>
    needsRank(actor, 'reviewer') ??
    (claim.proposer === actor.id
      ? null
      : { code: 'not-proposer', message: `the verdict was proposed by ${JSON.stringify(claim.proposer)}` }),
  'other-than-proposer': ({ claim, actor }) =>
    needsRank(actor, 'reviewer') ??
    (claim.proposer === actor.id
      ? { code: 'own-proposal', message: 'somebody other than its proposer has to decide on a verdict' }
      : null),
} as const satisfies Record<Who, (scene: Scene) => Objection>;

/** What stands against this person making this move now; null when nothing does. */
export function objection(move: Move, scene: Scene): Objection {
  return conditions[move.who](scene) ?? unseen(move, scene) ?? (move.unlessHeld ? heldByColleague(scene) : null);
}

/** What stands against putting a claim's words right: its holder may, and editors; what readers see, editors alone. */
export function repairObjection(scene: Scene): Objection {
  if (scene.claim.status === 'withdrawn') return { code: 'move-not-allowed', message: 'the claim was withdrawn' };
  if (scene.claim.published !== null) return needsRank(scene.actor, 'editor');
  return conditions['holder-or-editor'](scene);
}

/** What a colleague holds only an editor takes from them. */
function heldByColleague({ claim, actor, now }: Scene): Objection {
  const holder = holderAt(claim, now);
  if (holder === null || holder === actor.id || hasRank(actor, 'editor')) return null;
  return { code: 'held', message: heldBy(holder) };
}

function unseen({ action, only }: Move, { claim }: Scene): Objection {
  if (only === undefined || (only === 'ever-published') === (claim.published !== null)) return null;
  const message =
    only === 'ever-published'
      ? `a claim that was never published has no ${JSON.stringify(action)}`
      : 'the claim was published: an editor can withdraw it, with a note to readers';
  return { code: 'move-not-allowed', message };
}
