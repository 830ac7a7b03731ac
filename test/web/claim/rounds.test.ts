import { expect, test } from 'vitest';
import type { ReviewEvent } from '../../../web/api/model.ts';
import { changesOf } from '../../../web/claim/changes.ts';
import { decidersOf, deedsOf, openReturn, roundsOf } from '../../../web/claim/rounds.ts';

/** A history in short: `take alice` a move, each with a change of its own unless it is a hold kept. */
function history(...moves: readonly string[]): readonly ReviewEvent[] {
  return moves.map((words, index) => {
    const [action = '', actor = '', kept] = words.split(' ');
    return {
      seq: index + 1,
      action,
      actor,
      at: '2026-11-02T10:00:00.000Z',
      before: kept === undefined ? { status: 'unreviewed' } : {},
      after: kept === undefined ? { status: 'in-review' } : {},
      reason: null,
      previousHash: '',
      hash: '',
    } as ReviewEvent;
  });
}

const published = [
  ...['take alice', 'take alice kept', 'propose alice', 'return bob', 'propose alice', 'approve bob', 'publish erin'],
];

test('roundsOf ends a round with a return, a publication, a release or a dismissal', () => {
  const rounds = roundsOf(history(...published, 'reopen erin', 'take bob', 'release bob'));
  expect(rounds.map((round) => round.map(({ action }) => action))).toEqual([
    ['take', 'take', 'propose', 'return'],
    ['propose', 'approve', 'publish'],
    ['reopen', 'take', 'release'],
  ]);
});

test('deedsOf says who did what, once each, and nothing of a hold that was only kept', () => {
  expect(deedsOf(history('take alice', 'take alice kept', 'propose alice', 'propose alice', 'return bob'))).toEqual([
    { actor: 'alice', done: ['taken', 'verdict proposed'] },
    { actor: 'bob', done: ['returned'] },
  ]);
});

test('decidersOf names those who decided on the verdict that stands, not on one before it', () => {
  const actors = (events: readonly ReviewEvent[]) => {
    const { proposed, approved, published: last } = decidersOf(events);
    return [proposed?.actor, approved?.actor, last?.actor];
  };
  expect(actors(history(...published))).toEqual(['alice', 'bob', 'erin']);
  expect(actors(history(...published, 'reopen erin', 'take bob', 'propose bob'))).toEqual([
    'bob',
    undefined,
    undefined,
  ]);
});

test('openReturn gives a return until it is answered', () => {
  expect(openReturn(history('take alice', 'propose alice', 'return bob', 'take alice kept'))?.actor).toBe('bob');
  expect(openReturn(history('take alice', 'propose alice', 'return bob', 'propose alice'))).toBeNull();
  expect(openReturn(history('take alice'))).toBeNull();
});

test('changesOf leaves out what was written again as it was', () => {
  const evidence = (excerpt: string) => [{ url: 'https://a.example', title: 'Register', stance: 'refutes', excerpt }];
  const before = { verdict: 'false', rationale: 'It says four.', evidence: evidence('Four.') };
  expect(changesOf({ before, after: before } as Pick<ReviewEvent, 'before' | 'after'>)).toEqual([]);
  const after = { ...before, evidence: evidence('Four ships.') };
  expect(changesOf({ before, after } as Pick<ReviewEvent, 'before' | 'after'>)).toEqual([
    { field: 'Evidence', before: 'Register', after: 'Register (edited)' },
  ]);
});
