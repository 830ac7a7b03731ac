import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketOf, percentiles, secondsOf } from '../../../claims/statistics/histogram.ts';

test('a bucket says a number of seconds to within a tenth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 100_000_000 }), (seconds) => {
      expect(Math.abs(secondsOf(bucketOf(seconds)) / seconds - 1)).toBeLessThan(0.1);
    }),
  );
});

test('percentiles are by nearest rank', () => {
  const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((value) => ({ value, count: 1 }));
  expect(percentiles(values)).toEqual({ p50: 50, p90: 90 });
  expect(
    percentiles([
      { value: 5, count: 9 },
      { value: 1, count: 91 },
    ]),
  ).toEqual({ p50: 1, p90: 1 });
  expect(percentiles([])).toEqual({ p50: null, p90: null });
});
