import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, shorten, shortenAtWord } from '../../claims/cut.ts';

test('cut leaves whole characters alone, and no half of one', () => {
  expect(cut('abc😀', 4)).toBe('abc');
  expect(cut('abc😀', 5)).toBe('abc😀');
  expect(cut('short', 300)).toBe('short');
});

test('whatever is cut is well-formed, a start of the text, and no shorter than it has to be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, units) => {
      const start = cut(text, units);
      expect(start.isWellFormed()).toBe(true);
      expect(text.startsWith(start)).toBe(true);
      expect(start.length).toBeGreaterThanOrEqual(Math.min(text.length, units) - 1);
    }),
  );
});

test('shorten marks what was cut off', () => {
  expect([shorten('ferries', 5), shorten('ferry', 5)]).toEqual(['ferri…', 'ferry']);
});

test.each([
  ['short enough', 20, 'short enough'],
  ['a third of them are commuters', 14, 'a third of…'],
  ['one, two and three', 4, 'one…'],
  ['Rindfleischetikettierungsüberwachungsaufgabe', 20, 'Rindfleischetiketti…'],
])('shortenAtWord: %j in %i units is %j', (text, units, short) => {
  expect(shortenAtWord(text, units)).toBe(short);
});
