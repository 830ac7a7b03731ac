import { expect, test } from 'vitest';
import { scoreList } from '../../../bench/scoring/top-ranks.ts';

test.each([
  [['a', 'b', 'c'], ['a'], { averagePrecision: 1, first: 1, found: 1 }],
  [['a', 'b', 'c'], ['b', 'c'], { averagePrecision: (1 / 2 + 2 / 3) / 2, first: 0, found: 1 }],
  [['a', 'b', 'c', 'd', 'e', 'f'], ['f'], { averagePrecision: 0, first: 0, found: 1 }],
  [[], ['a'], { averagePrecision: 0, first: 0, found: 0 }],
])('scoreList of %j, wanted %j', (order, wanted, score) => {
  expect(scoreList(order, new Set(wanted))).toEqual(score);
});
