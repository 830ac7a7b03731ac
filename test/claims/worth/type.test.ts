import { expect, test } from 'vitest';
import { english } from '../../../claims/language/en/english.ts';
import { claimType } from '../../../claims/worth/type.ts';

test.each([
  ['Traffic fell by 12 per cent.', 'quantity'],
  ['Lindqvist joined the board.', 'event'],
  ['The flood was caused by a blocked drain.', 'causal'],
  ['Norholm will need more flats by 2035.', 'prediction'],
  ['The law bans fishing in the bay.', 'rule'],
  ['Tenants are entitled to a written contract.', 'rule'],
  ['The minister opposes the cap.', 'position'],
  ['I feel sick.', 'opinion'],
  ['The council should apologise.', 'opinion'],
  ['Marta Lindqvist is the chief engineer of the board.', 'definition'],
  ['The board runs the lighthouse.', 'other'],
])('claimType of %j is %s', (statement, type) => {
  expect(claimType(statement, english)).toBe(type);
});
