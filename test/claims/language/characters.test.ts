import { expect, test } from 'vitest';
import {
  isAllCapitals,
  isCapitalised,
  isDigit,
  isLetter,
  isLetterOrNumber,
  isLower,
  isSmall,
  isSpace,
  isUpper,
  isWord,
} from '../../../claims/language/characters.ts';

/** What each question means, in Unicode's properties. */
const meanings: readonly (readonly [string, (code: number) => boolean, RegExp])[] = [
  ['isUpper', isUpper, /[\p{Lu}\p{Lt}]/u],
  ['isSmall', isSmall, /\p{Ll}/u],
  ['isLower', isLower, /(?![\p{Lu}\p{Lt}])[\p{L}\p{M}]/u],
  ['isLetter', isLetter, /[\p{L}\p{M}]/u],
  ['isDigit', isDigit, /[0-9]/],
  ['isLetterOrNumber', isLetterOrNumber, /[\p{L}\p{M}\p{N}]/u],
  ['isSpace', isSpace, /\s/],
  ['isWord', isWord, /[\p{L}\p{M}\p{N}\p{Cs}]/u],
];

test.each(meanings)('%s is what Unicode says, for each UTF-16 unit', (_, asked, meaning) => {
  const units = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(units.filter((code) => asked(code) !== meaning.test(String.fromCharCode(code)))).toEqual([]);
});

test.each([
  ['Kim', true, false],
  ['KCNA', false, true],
  ['É', false, true],
  ['kim', false, false],
  ['4K', false, false],
  ['', false, false],
])('%j: isCapitalised %s, isAllCapitals %s', (word, capitalised, capitals) => {
  expect([isCapitalised(word), isAllCapitals(word)]).toEqual([capitalised, capitals]);
});
