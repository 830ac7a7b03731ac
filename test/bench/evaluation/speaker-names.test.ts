import { expect, test } from 'vitest';
import { sameName } from '../../../bench/evaluation/speaker-names.ts';

test.each([
  ['Ruth Adeyemi', 'Adeyemi', true],
  ['ruth adeyemi', 'Mayor Ruth Adeyemi', true],
  ['Ruth Adeyemi', 'Carl Adeyemi', false],
  ['', 'Adeyemi', false],
])('sameName of %j and %j is %s', (a, b, expected) => {
  expect(sameName(a, b)).toBe(expected);
});
