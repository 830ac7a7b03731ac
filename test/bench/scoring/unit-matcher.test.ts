import { expect, test } from 'vitest';
import { bestThreshold, coverage, presenceF1 } from '../../../bench/scoring/unit-matcher.ts';

test.each([
  ['The board signed two contracts.', 'The board signs a contract.', 1],
  ['The cities paid for it.', 'The city has paid.', 1],
  ['Rain fell.', 'Snow fell in Rome.', 1 / 3],
  ['Rain fell.', 'It is.', 0],
])('coverage of %j over %j is %d', (text, unit, expected) => {
  expect(coverage(text, unit)).toBeCloseTo(expected, 12);
});

const judgements = [
  { text: 'Costs rose in Norholm.', unit: 'Costs rose.', holds: true },
  { text: 'Costs rose in Norholm.', unit: 'Norholm is rich.', holds: false },
  { text: 'Costs rose.', unit: 'Rents fell in Norholm.', holds: false },
];

test('bestThreshold is the one at which coverage agrees with people', () => {
  const threshold = bestThreshold(judgements);
  expect(threshold).toBeGreaterThan(0.5);
  expect(presenceF1(judgements, threshold)).toBe(1);
  expect(presenceF1(judgements, 0.05)).toBeLessThan(1);
});
