import type { Verification } from '../../../claims/claim.ts';
import type { Action } from '../../../claims/vocabulary/workflow.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command, CommandOf } from '../../../claims/workflow/command.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { untouched } from '../../../claims/workflow/evolve.ts';
import { firstHash } from '../../../claims/workflow/history.ts';
import type { Moved, ReviewedClaim } from '../../../claims/workflow/record.ts';
import { type ReviewSettings, standardSettings } from '../../../claims/workflow/review-settings.ts';

export const alice: Actor = { id: 'alice', roles: ['reviewer'] };
export const bob: Actor = { id: 'bob', roles: ['reviewer'] };
export const erin: Actor = { id: 'erin', roles: ['editor'] };
export const vera: Actor = { id: 'vera', roles: ['viewer'] };
export const bot: Actor = { id: 'ingest-bot', roles: ['ingest'] };

export const noon = new Date('2026-05-04T12:00:00.000Z');

/** So many minutes after noon. */
export function minutes(count: number): Date {
  return new Date(noon.getTime() + count * 60_000);
}

/** Who is known to these tests as somebody who may review. */
export const mayReview = (id: string): boolean => ['alice', 'bob', 'erin'].includes(id);

/** A claim of an article on news.example, as little reviewed as can be. */
export function claimWith(verification: Partial<Verification> = {}): ReviewedClaim {
  return {
    ...untouched,
    id: 'c-1',
    revision: 0,
    headHash: firstHash,
    updatedAt: noon.toISOString(),
    source: { url: 'https://www.news.example/a', title: 'A', publisher: 'News', publishedAt: null },
    ...verification,
  };
}

/** A proposal that lacks nothing. */
export function proposal(given: Partial<CommandOf<'propose'>> = {}): CommandOf<'propose'> {
  return {
    action: 'propose',
    verdict: 'false',
    rationale: 'The register says otherwise.',
    evidence: [{ url: 'https://register.example/1', title: 'Register', stance: 'refutes' }],
    ...given,
  };
}

export type Step = readonly [Actor, Command, Date?, ReviewSettings?];

/** The claim and its events after these moves, each of which has to be allowed. */
export function after(claim: ReviewedClaim, ...steps: readonly Step[]) {
  return steps.reduce(
    ({ claim: before, events }, [actor, command, now = noon, settings = standardSettings]) => {
      const decision = decide(before, command, { actor, now, settings, mayReview });
      if (decision.kind === 'refused') throw new Error(`${command.action} by ${actor.id}: ${decision.message}`);
      return { claim: decision.claim, events: [...events, decision.event] };
    },
    { claim, events: [] as Moved<ReviewedClaim>['event'][] },
  );
}

/** One command of each action that may be made somewhere. */
export const commands: Record<Action, Command> = {
  take: { action: 'take' },
  assign: { action: 'assign', assignee: 'bob' },
  release: { action: 'release' },
  propose: proposal(),
  amend: { ...proposal({ verdict: 'true' }), action: 'amend' },
  recall: { action: 'recall' },
  approve: { action: 'approve' },
  return: { action: 'return', reason: 'again' },
  publish: { action: 'publish', correctionNote: 'changed' },
  reopen: { action: 'reopen', reason: 'news' },
  withdraw: { action: 'withdraw', note: 'we were wrong' },
  dismiss: { action: 'dismiss', reason: 'duplicate' },
  restore: { action: 'restore', reason: 'it counts' },
};

/** The steps of a verdict to its publication, and back to work. */
export const take: Step = [alice, { action: 'take' }];
export const propose: Step = [alice, proposal()];
export const approve: Step = [bob, { action: 'approve' }];
export const publish: Step = [erin, { action: 'publish' }];
export const reopen: Step = [erin, { action: 'reopen', reason: 'a reader wrote' }];

/** What the table of moves answers to somebody after these steps. */
export function attempt(given: readonly Step[], actor: Actor, command: Command, now = noon) {
  return decide(after(claimWith(), ...given).claim, command, { actor, now, settings: standardSettings, mayReview });
}
