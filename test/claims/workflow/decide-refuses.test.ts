import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../claims/workflow/actor.ts';
import type { Command } from '../../../claims/workflow/command.ts';
import {
  alice,
  approve,
  attempt,
  bob,
  bot,
  erin,
  minutes,
  proposal,
  propose,
  publish,
  reopen,
  type Step,
  take,
  vera,
} from './builders.ts';

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
