import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditClaim } from '../../../claims/audit/audit-claim.ts';
import { moves } from '../../../claims/vocabulary/workflow.ts';
import { allowedActions } from '../../../claims/workflow/allowed-actions.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { evolve, untouched } from '../../../claims/workflow/evolve.ts';
import { verifyHistory } from '../../../claims/workflow/history.ts';
import { publicStateOf } from '../../../claims/workflow/public-state.ts';
import { notBefore, type ReviewedClaim } from '../../../claims/workflow/record.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { storedClaim } from '../../builders.ts';
import { alice, bob, claimWith, commands, erin, mayReview, minutes, vera } from './builders.ts';

const people = [alice, bob, erin, vera] as const;

/** Any person trying anything, a few minutes apart; mostly what is allowed, so that walks go far. */
const walked = fc.record({
  actor: fc.constantFrom(...people),
  pick: fc.nat(12),
  wild: fc.boolean(),
  wait: fc.nat(40),
});
const walks = fc.array(walked, { maxLength: 60 });

interface Walked {
  readonly actor: (typeof people)[number];
  readonly pick: number;
  readonly wild: boolean;
  readonly wait: number;
}

function walk<C extends ReviewedClaim>(steps: readonly Walked[], start: C) {
  let claim = start;
  let elapsed = 0;
  const events = [];
  for (const { actor, pick, wild, wait } of steps) {
    elapsed += wait;
    const now = notBefore(claim, minutes(elapsed));
    const allowed = wild ? [] : allowedActions(claim, actor, now);
    const action = allowed[pick % Math.max(1, allowed.length)] ?? Object.values(commands)[pick]?.action ?? 'take';
    const decision = decide(claim, commands[action], {
      ...{ actor, settings: standardSettings, mayReview },
      now: minutes(elapsed),
    });
    expect(decision.kind === 'moved').toBe(allowedActions(claim, actor, now).includes(action));
    if (decision.kind === 'refused') continue;
    claim = decision.claim;
    events.push(decision.event);
  }
  return { claim, events };
}

test('whatever is done, the history verifies, and replayed it gives the claim', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const { claim, events } = walk(steps, claimWith());
      expect(verifyHistory(events, claim.headHash)).toMatchObject({ kind: 'whole', length: claim.revision });
      const replayed = events.reduce(evolve, untouched);
      expect(claim).toMatchObject(replayed);
    }),
    { numRuns: 400 },
  );
});

test('whatever is done, and however clocks run, the claim is held to be whole', () => {
  fc.assert(
    fc.property(fc.array(walked, { maxLength: 40 }), (steps) => {
      const late = steps.map((step, at) => ({ ...step, wait: at % 5 === 4 ? -step.wait : step.wait }));
      const { claim, events } = walk(late, storedClaim('The bridge opened in 1932.'));
      expect(auditClaim(claim, events)).toMatchObject({ kind: 'whole', length: claim.revision });
    }),
    { numRuns: 200 },
  );
});

test('whatever is done, each step is a row of the table', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      let status: keyof typeof moves = 'unreviewed';
      for (const { action, after } of walk(steps, claimWith()).events) {
        const to: keyof typeof moves = after.status ?? status;
        expect(moves[status]).toContainEqual(expect.objectContaining({ action, to }));
        status = to;
      }
    }),
  );
});

test('under second review nothing is published that two people have not agreed on', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      let proposer: string | null = null;
      let approver: string | null = null;
      for (const event of walk(steps, claimWith()).events) {
        if (event.action === 'propose') [proposer, approver] = [event.actor, null];
        if (event.action === 'approve') approver = event.actor;
        if (event.action !== 'publish') continue;
        expect(approver).not.toBeNull();
        expect(approver).not.toBe(proposer);
      }
    }),
    { numRuns: 400 },
  );
});

test('a claim once published stays public or is withdrawn with a note, and all that follows is on record', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const { claim, events } = walk(steps, claimWith());
      const published = events.filter(({ action }) => action === 'publish').length;
      const withdrawn = events.some(({ action }) => action === 'withdraw');
      expect(claim.published === null).toBe(published === 0);
      expect(claim.corrections.length).toBe(Math.max(0, published - 1) + (withdrawn ? 1 : 0));
      expect(claim.withdrawal === null).toBe(!withdrawn);
      if (published > 0) expect(claim.status).not.toBe('dismissed');
      if (published > 0 && !withdrawn) expect(claim.underCorrection).toBe(claim.status !== 'published');
      if (published > 0) expect(publicStateOf(claim)).not.toBe('unpublished');
    }),
  );
});
