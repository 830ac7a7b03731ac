import { expect, test } from 'vitest';
import { averagePrecision, meanAveragePrecision } from '../../../bench/scoring/ranking.ts';

const list = (wanted: string): { score: number; wanted: boolean }[] =>
  [...wanted].map((mark, index) => ({ score: -index, wanted: mark === '+' }));

test.each([
  ['+', 1],
  ['-+', 1 / 2],
  ['+-+', (1 + 2 / 3) / 2],
  ['--++', (1 / 3 + 2 / 4) / 2],
])('averagePrecision of %s is %d', (marks, expected) => {
  expect(averagePrecision(list(marks))).toBeCloseTo(expected, 12);
});

test('averagePrecision is not defined where nothing is wanted, and such lists do not count', () => {
  expect(averagePrecision(list('---'))).toBeNull();
  expect(meanAveragePrecision([list('---'), list('-+'), list('+')])).toBe(0.75);
});
