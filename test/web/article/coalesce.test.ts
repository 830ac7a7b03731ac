import { diffWordsWithSpace } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coalesce, type Piece } from '../../../web/article/coalesce.ts';

const compare = (before: string, after: string) => coalesce(diffWordsWithSpace(before, after));
const without = (pieces: readonly Piece[], kind: 'added' | 'removed') =>
  pieces
    .filter((piece) => !piece[kind])
    .map(({ value }) => value)
    .join('');

test('coalesce makes one removal and one addition of a rewritten stretch', () => {
  const pieces = compare('It employs many people.', 'Passenger numbers rose sharply.');
  expect(pieces.map(({ value, added, removed }) => (added ? `+${value}` : removed ? `-${value}` : value))).toEqual([
    '-It employs many people',
    '+Passenger numbers rose sharply',
    '.',
  ]);
});

test('coalesce keeps changes apart that have words between them', () => {
  expect(compare('a 1 b 2 c', 'a 3 b 4 c').filter(({ added }) => added)).toHaveLength(2);
});

test('coalesce keeps both texts to the letter', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', '.', 'é'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const pieces = compare(before, after);
      expect(without(pieces, 'added')).toBe(before);
      expect(without(pieces, 'removed')).toBe(after);
    }),
  );
});
