import { expect, test } from 'vitest';
import { brierScore, calibrationError } from '../../../bench/scoring/calibration.ts';

const forecasts = [
  { probability: 0.8, happened: true },
  { probability: 0.8, happened: false },
  { probability: 0.1, happened: false },
  { probability: 1, happened: true },
];

test('brierScore is the mean squared distance', () => {
  expect(brierScore(forecasts)).toBeCloseTo((0.04 + 0.64 + 0.01 + 0) / 4, 12);
});

test('calibrationError weighs each tenth by its size', () => {
  expect(calibrationError(forecasts)).toBeCloseTo((0.6 + 0.1 + 0) / 4, 12);
  expect(calibrationError([])).toBe(0);
});
