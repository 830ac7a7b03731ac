import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counted, trackRecordOf, wilson95 } from '../../../claims/names/track-record.ts';

const counted = (given: Partial<Counted>): Counted => ({
  ...{ said: 0, checkable: 0, byVerdict: {}, taken: 0, assigned: 0 },
  ...given,
});

test.each([
  // Wilson (1927), as R's prop.test(…, correct = FALSE) has it.
  [5, 10, 0.237, 0.763],
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
  [20, 200, 0.066, 0.149],
])('wilson95(%i, %i) is %f to %f', (hits, of, low, high) => {
  expect(wilson95(hits, of)).toEqual([low, high]);
});

test('trackRecordOf gives no share of fewer than ten checked claims', () => {
  const nine = trackRecordOf([counted({ said: 40, checkable: 20, byVerdict: { false: 9 }, taken: 7, assigned: 1 })]);
  expect(nine).toEqual({
    said: 40,
    checkable: 20,
    checked: 9,
    chosen: { taken: 7, assigned: 1, unknown: 1 },
    verdicts: [{ verdict: 'false', count: 9, share: null, interval: null }],
  });
  const ten = trackRecordOf([counted({ byVerdict: { false: 6 } }), counted({ byVerdict: { false: 1, true: 3 } })]);
  expect(ten.verdicts).toEqual([
    { verdict: 'false', count: 7, share: 0.7, interval: [0.397, 0.892] },
    { verdict: 'true', count: 3, share: 0.3, interval: [0.108, 0.603] },
  ]);
});

test('an interval holds its share, and is the narrower the more was checked', () => {
  const sample = fc
    .integer({ min: 10, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(sample, ([hits, of]) => {
      const [low, high] = wilson95(hits, of);
      expect(low).toBeLessThanOrEqual(hits / of + 0.001);
      expect(high).toBeGreaterThanOrEqual(hits / of - 0.001);
      const [lower, higher] = wilson95(hits * 4, of * 4);
      expect(higher - lower).toBeLessThanOrEqual(high - low + 0.002);
    }),
  );
});
