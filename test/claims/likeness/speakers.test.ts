import { expect, test } from 'vitest';
import { canBeOne, names } from '../../../claims/likeness/search/speakers.ts';

test.each([
  ['Ruth Adeyemi', 'Mayor Ruth Adeyemi'],
  ['Ruth Adeyemi', 'Mayor Adeyemi'],
  ['R. Adeyemi', 'Ruth M. Adeyemi'],
  ['Tomás Núñez', 'tomas nunez'],
  ['Harbour Authority', 'The Harbour Authority'],
  ['…', '…'],
])('canBeOne of %s and %s', (a, b) => {
  expect([canBeOne(a, b), canBeOne(b, a)]).toEqual([true, true]);
});

test.each([
  ['Ruth Adeyemi', 'Ola Adeyemi'],
  ['Ruth Adeyemi', 'Ruth Okafor'],
  ['Omar Haddad', 'Omar Haddad Jr.'],
  ['Harbour Authority', 'Airport Authority'],
  ['…', '?'],
])('not canBeOne of %s and %s', (a, b) => {
  expect([canBeOne(a, b), canBeOne(b, a)]).toEqual([false, false]);
});

test('names finds a last name as a word', () => {
  expect(names('As Adeyemi said', 'Mayor Ruth Adeyemi')).toBe(true);
  expect(names('As Adeyemis said', 'Mayor Ruth Adeyemi')).toBe(false);
});
