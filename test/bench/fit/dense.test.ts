import { describe, expect, test } from 'vitest';
import { fitDenseLogistic, fitRanking } from '../../../bench/fit/dense.ts';
import { probabilityOf, sumOf } from '../../../claims/likeness/linear.ts';

describe('fitDenseLogistic', () => {
  test('finds the feature that decides, on whatever scale it is', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ features: [at * 1000, at % 3, 7], holds: at >= 100 }));
    const weights = fitDenseLogistic(rows);
    expect(probabilityOf(weights, [190_000, 1, 7])).toBeGreaterThan(0.9);
    expect(probabilityOf(weights, [10_000, 1, 7])).toBeLessThan(0.1);
    expect(probabilityOf(weights, [99_500, 1, 7])).toBeCloseTo(0.5, 1);
  });
});

describe('fitRanking', () => {
  test('puts what was wanted first in each list, though the lists differ in level', () => {
    const lists = Array.from({ length: 40 }, (_, list) =>
      [0, 1, 2, 3].map((at) => ({ features: [list * 10 - at, (list + at) % 2], holds: at === 0 })),
    );
    const weights = fitRanking(lists);
    for (const list of lists) {
      const [first, ...others] = list.map(({ features }) => sumOf(weights, features));
      for (const other of others) expect(first).toBeGreaterThan(other);
    }
  });

  test('learns nothing from lists without anything wanted', () => {
    expect(fitRanking([[{ features: [1], holds: false }]]).weights).toEqual([]);
  });
});
