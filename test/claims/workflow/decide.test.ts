import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { after, alice, bob, bot, claimWith, erin, minutes, noon, proposal, type Step, vera } from './builders.ts';

const take: Step = [alice, { action: 'take' }];
const propose: Step = [alice, proposal()];
const approve: Step = [bob, { action: 'approve' }];
const publish: Step = [erin, { action: 'publish' }];
const reopen: Step = [erin, { action: 'reopen', reason: 'a reader wrote' }];

function attempt(given: readonly Step[], actor: Actor, command: Command, now = noon) {
  return decide(after(claimWith(), ...given).claim, command, { actor, now, settings: standardSettings });
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
      { status: 'in-review', lease: { holder: 'alice', expiresAt: minutes(30).toISOString() } },
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
    ['a claim that another holds', [take], bob, { action: 'take' }, 'held', ['dismiss']],
    ['a proposal by another', [take], bob, proposal(), 'not-holder', ['dismiss']],
    ['release by another', [take], bob, { action: 'release' }, 'not-holder', ['dismiss']],
    ['approval by the proposer', [take, propose], alice, { action: 'approve' }, 'own-proposal', []],
    ['return by the proposer', [take, propose], alice, { action: 'return', reason: 'x' }, 'own-proposal', []],
    ['publication by a reviewer', [take, propose, approve], bob, { action: 'publish' }, 'role-needed', []],
    [
      'publication before a check',
      [take],
      erin,
      { action: 'publish' },
      'move-not-allowed',
      ['assign', 'release', 'dismiss'],
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
      ['publish', 'reopen'],
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
