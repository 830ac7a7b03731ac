import { expect, test } from 'vitest';
import { calibrate, type Example, fitLogistic, logOdds, numbersFrom, quantise } from '../../../bench/fit/logistic.ts';

const random = numbersFrom(7);
const examples: Example[] = Array.from({ length: 400 }, () => {
  const holds = random() < 0.5;
  const telling = random() < 0.9 ? holds : !holds;
  return { features: [telling ? 1 : 2, 3 + Math.floor(random() * 5)], holds, weight: 1 };
});
const options = { space: 8, epochs: 5, rate: 0.5, decay: 1e-4 };

test('fitLogistic finds the telling feature, the same way each time', () => {
  const weights = fitLogistic(examples, options);
  expect(weights[1]).toBeGreaterThan(1);
  expect(weights[2]).toBeLessThan(-1);
  expect(fitLogistic(examples, options)).toEqual(weights);
});

test('quantise keeps weights within half a step', () => {
  const weights = fitLogistic(examples, options);
  const { values, scale } = quantise(weights);
  weights.forEach((weight, index) => {
    expect(Math.abs(weight - (values[index] ?? 0) * scale)).toBeLessThanOrEqual(scale / 2 + 1e-12);
  });
});

test('calibrate finds the slope and intercept that odds were drawn with', () => {
  const points = Array.from({ length: 20_000 }, () => {
    const odds = 6 * random() - 3;
    return { odds, holds: random() < 1 / (1 + Math.exp(-(0.5 * odds - 1))) };
  });
  const { slope, intercept } = calibrate(points);
  expect(slope).toBeCloseTo(0.5, 1);
  expect(intercept).toBeCloseTo(-1, 1);
});

test('logOdds divides by the root of the number of features', () => {
  expect(logOdds([1, 2, 3, 4], [0, 1, 2, 3])).toBe(5);
});
