import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { handBack } from '../../../claims/workflow/hand-back.ts';
import { isExpired } from '../../../claims/workflow/lease.ts';
import { publicStateOf } from '../../../claims/workflow/public-state.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import {
  after,
  alice,
  bob,
  bot,
  claimWith,
  erin,
  mayReview,
  minutes,
  noon,
  proposal,
  type Step,
  vera,
} from './builders.ts';

const take: Step = [alice, { action: 'take' }];
const propose: Step = [alice, proposal()];
const approve: Step = [bob, { action: 'approve' }];
const publish: Step = [erin, { action: 'publish' }];
const reopen: Step = [erin, { action: 'reopen', reason: 'a reader wrote' }];

function attempt(given: readonly Step[], actor: Actor, command: Command, now = noon) {
  return decide(after(claimWith(), ...given).claim, command, { actor, now, settings: standardSettings, mayReview });
}

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

describe('decide refuses', () => {
  test.each<[string, Step[], Actor, Command, string, string[]]>([
    ['a viewer', [], vera, { action: 'take' }, 'role-needed', []],
    ['a machine', [], bot, { action: 'take' }, 'role-needed', []],
    ['assignment by a reviewer', [], alice, { action: 'assign', assignee: 'bob' }, 'role-needed', ['take', 'dismiss']],
    ['a claim that another holds', [take], bob, { action: 'take' }, 'held', []],
    ['dismissal of what another holds', [take], bob, { action: 'dismiss', reason: 'opinion' }, 'held', []],
    ['a proposal by another', [take], bob, proposal(), 'not-holder', []],
    ['release by another', [take], bob, { action: 'release' }, 'not-holder', []],
    ['approval by the proposer', [take, propose], alice, { action: 'approve' }, 'own-proposal', ['amend', 'recall']],
    [
      'return by the proposer',
      [take, propose],
      alice,
      { action: 'return', reason: 'x' },
      'own-proposal',
      ['amend', 'recall'],
    ],
    [
      'a proposal amended by another',
      [take, propose],
      bob,
      { ...proposal(), action: 'amend' },
      'not-proposer',
      ['approve', 'return'],
    ],
    [
      'a proposal taken back by another',
      [take, propose],
      bob,
      { action: 'recall' },
      'not-proposer',
      ['approve', 'return'],
    ],
    [
      'assignment to nobody who is known',
      [],
      erin,
      { action: 'assign', assignee: 'Alise' },
      'unknown-assignee',
      ['take', 'assign', 'dismiss'],
    ],
    [
      'assignment to a viewer',
      [],
      erin,
      { action: 'assign', assignee: 'vera' },
      'unknown-assignee',
      ['take', 'assign', 'dismiss'],
    ],
    [
      'work that is due in the past',
      [],
      erin,
      { action: 'assign', assignee: 'bob', due: minutes(-1).toISOString() },
      'due-not-ahead',
      ['take', 'assign', 'dismiss'],
    ],
    [
      'dismissal of what was published, as it is worked on again',
      [take, propose, approve, publish, reopen, [bob, { action: 'take' }]],
      bob,
      { action: 'dismiss', reason: 'opinion' },
      'move-not-allowed',
      ['take', 'release', 'propose'],
    ],
    [
      'withdrawal by a reviewer',
      [take, propose, approve, publish],
      bob,
      { action: 'withdraw', note: 'no' },
      'role-needed',
      [],
    ],
    [
      'withdrawal of what nobody saw',
      [take, propose, approve],
      erin,
      { action: 'withdraw', note: 'no' },
      'move-not-allowed',
      ['publish', 'reopen'],
    ],
    [
      'anything that is done to a withdrawn claim',
      [take, propose, approve, publish, [erin, { action: 'withdraw', note: 'We misread it.' }]],
      erin,
      { action: 'reopen', reason: 'x' },
      'move-not-allowed',
      [],
    ],
    ['publication by a reviewer', [take, propose, approve], bob, { action: 'publish' }, 'role-needed', []],
    [
      'publication before a check',
      [take],
      erin,
      { action: 'publish' },
      'move-not-allowed',
      ['take', 'assign', 'release', 'dismiss'],
    ],
    [
      'a verdict off the scale',
      [take],
      alice,
      proposal({ verdict: 'bogus' }),
      'unknown-verdict',
      ['take', 'release', 'propose', 'dismiss'],
    ],
    [
      'a verdict without evidence',
      [take],
      alice,
      proposal({ evidence: [] }),
      'evidence-needed',
      ['take', 'release', 'propose', 'dismiss'],
    ],
    [
      'a second publication without a note',
      [take, propose, approve, publish, reopen, take, propose, approve],
      ...publishByErin(),
      'correction-note-needed',
      ['publish', 'reopen', 'withdraw'],
    ],
  ])('%s', (_name, given, actor, command, code, allowed) => {
    expect(attempt(given, actor, command)).toMatchObject({ kind: 'refused', code, allowed });
  });

  function publishByErin(): [Actor, Command] {
    return [erin, { action: 'publish' }];
  }

  test.each([
    'https://www.news.example/b',
    'http://m.news.example/c',
    'https://web.archive.org/web/2026/https://news.example/a',
  ])('evidence from the own site alone: %s', (url) => {
    const own = { url, title: 'Own', stance: 'supports' as const };
    expect(attempt([take], alice, proposal({ evidence: [own] }))).toMatchObject({ code: 'own-site-evidence' });
    const [other] = proposal().evidence;
    expect(attempt([take], alice, proposal({ evidence: other === undefined ? [] : [own, other] })).kind).toBe('moved');
  });
});

describe('a lease', () => {
  test('lasts 30 minutes and then anybody may take the claim', () => {
    expect(attempt([take], bob, { action: 'take' }, minutes(29)).kind).toBe('refused');
    expect(attempt([take], bob, { action: 'take' }, minutes(30))).toMatchObject({ claim: { assignee: 'bob' } });
  });
  test('does not outlive itself: its holder has to take the claim again', () => {
    expect(attempt([take], alice, proposal(), minutes(30))).toMatchObject({
      code: 'lease-expired',
      allowed: ['take', 'dismiss'],
    });
  });
  test('that a colleague has is taken over by an editor, and by no reviewer', () => {
    expect(attempt([take], erin, { action: 'take' })).toMatchObject({ claim: { assignee: 'erin' } });
    const dismissed = attempt([take], erin, { action: 'dismiss', reason: 'trivial' });
    expect(dismissed).toMatchObject({ claim: { status: 'dismissed', lease: null } });
  });
  test('of an assignment lasts until it is due, and what its holder writes never shortens it', () => {
    const due = minutes(3 * 24 * 60).toISOString();
    const given: Step[] = [[erin, { action: 'assign', assignee: 'bob', due: '2026-05-07T14:00:00+02:00' }]];
    expect(attempt(given, alice, { action: 'take' }, minutes(3 * 24 * 60 - 1)).kind).toBe('refused');
    const taken = attempt(given, bob, { action: 'take' }, minutes(60));
    expect(taken).toMatchObject({ claim: { due, lease: { holder: 'bob', expiresAt: due } } });
  });
  test('that ran out is shown for an hour, then handed back with an event of its own', () => {
    const { claim } = after(claimWith(), take);
    expect(isExpired(claim, minutes(29))).toBe(false);
    expect(isExpired(claim, minutes(31))).toBe(true);
    expect(handBack(claim, minutes(89))).toBeNull();
    expect(handBack(claim, minutes(91))).toMatchObject({
      claim: { status: 'unreviewed', assignee: null, lease: null },
      event: {
        action: 'expire',
        actor: 'claimtrail',
        reason: `the hold of alice ran out at ${minutes(30).toISOString()}`,
      },
    });
    expect(attempt([take, propose], bob, { action: 'approve' }, minutes(9999)).kind).toBe('moved');
  });
  test('is renewed by its holder', () => {
    const renewed = attempt([take], alice, { action: 'take' }, minutes(20));
    expect(renewed).toMatchObject({ claim: { lease: { holder: 'alice', expiresAt: minutes(50).toISOString() } } });
  });
  test('of an assignment lasts 24 hours', () => {
    const given: Step[] = [[erin, { action: 'assign', assignee: 'bob' }]];
    expect(attempt(given, alice, { action: 'take' }, minutes(24 * 60 - 1)).kind).toBe('refused');
    expect(attempt(given, bob, proposal(), minutes(24 * 60 - 1)).kind).toBe('moved');
  });
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
    lease: { holder: 'alice', expiresAt: minutes(30).toISOString() },
  });
});
