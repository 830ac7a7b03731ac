import type { Verification } from '../claim.ts';
import type { Actor } from './actor.ts';
import type { Action, CommandOf } from './command.ts';
import { untouched } from './evolve.ts';
import { ASSIGNED_MINUTES, lease, TAKEN_MINUTES } from './lease.ts';
import type { Changes, ReviewedClaim } from './record.ts';
import type { ReviewSettings } from './review-settings.ts';

/** The circumstances in which a move is decided. */
export interface Context {
  readonly actor: Actor;
  readonly now: Date;
  readonly settings: ReviewSettings;
}

type Effect<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, context: Context) => Changes;

/** The findings that stand without the work under way: those published, or none. */
function standingFindings({ published }: Verification): Changes {
  const { verdict, rationale, evidence, stale } = published ?? untouched;
  return { verdict, rationale, evidence, stale, proposer: null };
}

const setAside = { assignee: null, lease: null } as const;

/** What each action changes beside the status. */
export const effects: { readonly [A in Action]: Effect<A> } = {
  take: (_claim, _command, { actor, now }) => ({ assignee: actor.id, lease: lease(actor.id, now, TAKEN_MINUTES) }),
  assign: (_claim, { assignee }, { now }) => ({ assignee, lease: lease(assignee, now, ASSIGNED_MINUTES) }),
  release: (claim) => ({ ...setAside, ...standingFindings(claim) }),
  propose: (_claim, { verdict, rationale, evidence }, { actor, now }) => ({
    verdict,
    rationale,
    evidence: evidence.map((item) => ({ ...item, retrievedAt: item.retrievedAt ?? now.toISOString() })),
    proposer: actor.id,
    lease: null,
    stale: false,
  }),
  approve: () => ({}),
  return: ({ proposer }, _command, { now }) => ({
    assignee: proposer,
    lease: proposer === null ? null : lease(proposer, now, TAKEN_MINUTES),
  }),
  publish: (claim, { correctionNote }, { actor, now }) => publication(claim, actor.id, { now, correctionNote }),
  reopen: ({ status, underCorrection }) => ({
    ...setAside,
    underCorrection: underCorrection || status === 'published',
  }),
  dismiss: (claim) => ({ ...setAside, ...standingFindings(claim) }),
  restore: () => ({}),
};

function publication(
  claim: ReviewedClaim,
  by: string,
  { now, correctionNote }: { readonly now: Date; readonly correctionNote: string | undefined },
): Changes {
  const { verdict, rationale, evidence, stale } = claim;
  if (verdict === null || rationale === null) throw new Error('a checked claim has a verdict and a rationale');
  const at = now.toISOString();
  const published = { verdict, rationale, evidence, at, by, stale };
  if (claim.published === null || correctionNote === undefined) return { published };
  const correction = { at, by, note: correctionNote, from: claim.published.verdict, to: verdict };
  return { published, underCorrection: false, corrections: [...claim.corrections, correction] };
}
