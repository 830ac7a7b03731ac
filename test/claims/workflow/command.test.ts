import { describe, expect, test } from 'vitest';
import { Command } from '../../../claims/workflow/command.ts';
import { proposal } from './builders.ts';

describe('Command refuses', () => {
  const evidence = (given: object) => ({ ...proposal(), evidence: [{ ...proposal().evidence[0], ...given }] });
  test.each([
    ['an unknown action', { action: 'burn' }],
    ['an unknown field', { action: 'take', force: true }],
    ['a proposal without a rationale', { ...proposal(), rationale: ' ' }],
    ['a dismissal for no known reason', { action: 'dismiss', reason: 'boring' }],
    ['a return without a reason', { action: 'return' }],
    ['evidence at no web address', evidence({ url: 'javascript:alert(1)' })],
    ['evidence of no known stance', evidence({ stance: 'shrugs' })],
    ['evidence with an unknown field', evidence({ rating: 5 })],
    [
      'evidence by the book',
      {
        ...proposal(),
        evidence: Array.from({ length: 20 }, () => ({ ...proposal().evidence[0], excerpt: 'x'.repeat(4000) })),
      },
    ],
  ])('%s', (_name, command) => {
    expect(Command.safeParse(command).success).toBe(false);
  });
});

test('Command takes a proposal as reviewers send it', () => {
  expect(Command.parse(proposal())).toEqual(proposal());
});
