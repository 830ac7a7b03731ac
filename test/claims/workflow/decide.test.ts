import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import { takenMinutes } from '../../../claims/workflow/lease.ts';
import { publicStateOf } from '../../../claims/workflow/public-state.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import {
  after,
  alice,
  approve,
  attempt,
  bob,
  claimWith,
  erin,
  minutes,
  noon,
  proposal,
  propose,
  publish,
  reopen,
  type Step,
  take,
} from './builders.ts';

describe('decide allows', () => {
  test.each<[string, Step[], Actor, Command, object]>([
    ['take', [], alice, { action: 'take' }, { status: 'in-review', assignee: 'alice' }],
    ['assign', [], erin, { action: 'assign', assignee: 'bob' }, { status: 'in-review', assignee: 'bob' }],
    ['assign over a hold', [take], erin, { action: 'assign', assignee: 'bob' }, { assignee: 'bob' }],
    [
      'release by the holder',
      [take],
      alice,
      { action: 'release' },
      { status: 'unreviewed', assignee: null, lease: null },
    ],
    ['release by an editor', [take], erin, { action: 'release' }, { status: 'unreviewed' }],
    ['propose', [take], alice, proposal(), { status: 'in-approval', verdict: 'false', proposer: 'alice', lease: null }],
    ['approve', [take, propose], bob, { action: 'approve' }, { status: 'checked', verdict: 'false' }],
    [
      'return',
      [take, propose],
      bob,
      { action: 'return', reason: 'thin' },
      {
        status: 'in-review',
        lease: { holder: 'alice', expiresAt: minutes(24 * 60).toISOString() },
        returned: { at: noon.toISOString(), by: 'bob', reason: 'thin' },
      },
    ],
    ['publish', [take, propose, approve], erin, { action: 'publish' }, { status: 'published', underCorrection: false }],
    ['reopen checked', [take, propose, approve], ...reopenBy(erin), { status: 'in-review', underCorrection: false }],
    ['reopen published', [take, propose, approve, publish], ...reopenBy(erin), { underCorrection: true, lease: null }],
    ['dismiss', [], bob, { action: 'dismiss', reason: 'opinion' }, { status: 'dismissed' }],
    [
      'dismiss in review',
      [take],
      alice,
      { action: 'dismiss', reason: 'trivial' },
      { status: 'dismissed', lease: null },
    ],
    [
      'restore',
      [[bob, { action: 'dismiss', reason: 'trivial' }]],
      alice,
      { action: 'restore', reason: 'it is not' },
      { status: 'unreviewed' },
    ],
  ])('%s', (_name, given, actor, command, expected) => {
    const decision = attempt(given, actor, command);
    expect(decision).toMatchObject({ kind: 'moved', claim: { ...expected, revision: given.length + 1 } });
  });

  function reopenBy(actor: Actor): [Actor, Command] {
    return [actor, { action: 'reopen', reason: 'a reader wrote' }];
  }
});

test('a desk with single review needs no approval', () => {
  const { claim } = after(claimWith(), take, [alice, proposal(), noon, { ...standardSettings, review: 'single' }]);
  expect(claim).toMatchObject({ status: 'checked', verdict: 'false', proposer: 'alice' });
});

test('a correction is on record, and readers keep the published verdict until then', () => {
  const working = after(claimWith(), take, propose, approve, publish, reopen, take, [
    alice,
    proposal({ verdict: 'true' }),
  ]).claim;
  expect(working).toMatchObject({ underCorrection: true, verdict: 'true', published: { verdict: 'false' } });
  const { claim, events } = after(working, approve, [erin, { action: 'publish', correctionNote: 'New figures.' }]);
  expect(claim).toMatchObject({ status: 'published', underCorrection: false, published: { verdict: 'true' } });
  expect(claim.corrections).toEqual([
    { at: noon.toISOString(), by: 'erin', note: 'New figures.', from: 'false', to: 'true' },
  ]);
  expect(events.at(-1)?.reason).toBe('New figures.');
});

test('what was published is withdrawn from wherever the work on it stands, with a note and a correction on record', () => {
  const withdraw: Step = [erin, { action: 'withdraw', note: 'We read the register of another town.' }];
  const working: readonly (readonly Step[])[] = [[], [reopen], [reopen, take], [reopen, take, propose]];
  for (const steps of working) {
    const { claim, events } = after(claimWith(), take, propose, approve, publish, ...steps, withdraw);
    expect(claim).toMatchObject({ status: 'withdrawn', verdict: null, underCorrection: false, assignee: null });
    expect(claim.withdrawal).toMatchObject({
      by: 'erin',
      verdict: 'false',
      note: 'We read the register of another town.',
    });
    expect(claim.corrections.at(-1)).toMatchObject({ from: 'false', to: 'withdrawn' });
    expect(claim.published?.verdict).toBe('false');
    expect(publicStateOf(claim)).toBe('withdrawn');
    expect(events.at(-1)).toMatchObject({
      reason: 'We read the register of another town.',
      before: { withdrawal: null },
    });
  }
});

test('a proposal is amended and taken back by its proposer while it waits', () => {
  const { claim } = after(claimWith(), take, propose, [alice, { ...proposal({ verdict: 'true' }), action: 'amend' }]);
  expect(claim).toMatchObject({ status: 'in-approval', verdict: 'true', proposer: 'alice' });
  const recalled = after(claim, [alice, { action: 'recall' }]).claim;
  expect(recalled).toMatchObject({ status: 'in-review', verdict: 'true', lease: { holder: 'alice' } });
  expect(after(claim, approve).claim.approver).toBe('bob');
});

test('work let go under correction falls back to what is published', () => {
  const given = [take, propose, approve, publish, reopen, take, [alice, proposal({ verdict: 'true' })]] as const;
  const { claim } = after(
    claimWith(),
    ...given,
    [bob, { action: 'return', reason: 'no' }],
    [alice, { action: 'release' }],
  );
  expect(claim).toMatchObject({ status: 'unreviewed', verdict: 'false', underCorrection: true, proposer: null });
});

test('an event says only what changed', () => {
  const { events } = after(claimWith(), take, propose);
  expect(events[1]?.before).toEqual({
    status: 'in-review',
    verdict: null,
    rationale: null,
    evidence: [],
    proposer: null,
    lease: { holder: 'alice', expiresAt: minutes(takenMinutes).toISOString() },
  });
});
