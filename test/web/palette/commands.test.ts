import { expect, test } from 'vitest';
import { commandsOf, fitting } from '../../../web/palette/commands.ts';

const nothing = () => {};
const commands = commandsOf({ reader: 'alice', showKeys: nothing, wear: nothing, signOut: nothing });
const labels = (typed: string) => fitting(commands, typed).map(({ label }) => label);

test('fitting offers everything at first, then what holds every word, in any order and case', () => {
  expect(labels('')).toHaveLength(commands.length);
  expect(labels('claims IN review')[0]).toBe('In review claims');
});

test('fitting offers to search for what is typed, and to open an id', () => {
  expect(labels('ferry')).toEqual(['“ferry”', '“ferry”']);
  expect(fitting(commands, 'c-5f2e7d0c9b1a')[0]?.act).toEqual({ go: '/claims/c-5f2e7d0c9b1a' });
  expect(fitting(commands, 'a-0f3a9c1d5e7b')[0]?.act).toEqual({ go: '/articles/a-0f3a9c1d5e7b' });
});

test('the commands have an id each', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});
