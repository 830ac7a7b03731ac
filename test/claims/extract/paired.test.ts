import { expect, test } from 'vitest';
import { read } from './texts/said.ts';

const claimsOf = (text: string): readonly string[] => read(text, null).claims.map((claim) => claim.text);

test.each([
  ['a subject of two', 'Anna Lund and Carl Moss are 40 and 52 respectively.', ['Anna Lund is 40.', 'Carl Moss is 52.']],
  ['a past', 'Oil and gas rose by 3% and 4% respectively.', ['Oil rose by 3%.', 'Gas rose by 4%.']],
  [
    'two lists after the verb',
    'Prices rose by 3% and 4% in 2018 and 2019, respectively.',
    ['Prices rose by 3% in 2018.', 'Prices rose by 4% in 2019.'],
  ],
])('"respectively" pairs %s', (_, text, claims) => {
  expect(claimsOf(text)).toEqual(claims);
});

test.each([
  'Anna Lund, Carl Moss and Tom Hale are 40, 52 and 61 respectively.',
  'The mill and the yard employ 40 and 90 people respectively.',
])('a pair that is not plain stays whole: %s', (text) => {
  expect(claimsOf(text)).toEqual([text]);
});
