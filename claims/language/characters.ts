/** Marks that may close a quotation or bracket directly after a full stop. */
export const closers = '"”’\'»)]›';

/** Marks that may stand before the first word of a sentence. */
export const openers = '"“‘\'«([‹¿¡„';

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const SPACE = 8;
const OTHER_WORD = 16;
const SMALL = 32;
const NUMBER = 64;
const KNOWN = 128;

/** What is known of each UTF-16 unit so far; filled as units are met. */
const classes = new Uint8Array(0x10000);

/** What is known of ASCII and of dashes and quotation marks, for which no property of Unicode need be loaded. */
function commonClass(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return LOWER | SMALL;
  if (code >= 0x41 && code <= 0x5a) return UPPER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return SPACE;
  return code < 0x80 || (code >= 0x2010 && code <= 0x2027) ? 0 : undefined;
}

function rareClass(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER | SMALL;
  if (/\p{L}|\p{M}/u.test(character)) return LOWER;
  if (/\s/u.test(character)) return SPACE;
  if (/\p{N}/u.test(character)) return OTHER_WORD | NUMBER;
  return !/\p{P}|\p{S}|\p{C}/u.test(character) || /\p{Cs}/u.test(character) ? OTHER_WORD : 0;
}

function classify(code: number): number {
  const found = (commonClass(code) ?? rareClass(code)) | KNOWN;
  classes[code] = found;
  return found;
}

function classOf(code: number): number {
  const known = classes[code];
  return known === undefined ? 0 : known || classify(code);
}

export function isUpper(code: number): boolean {
  return (classOf(code) & UPPER) !== 0;
}

/** A letter that is not upper case: scripts without case count as lower. */
export function isLower(code: number): boolean {
  return (classOf(code) & LOWER) !== 0;
}

/** A letter of a script with case that is not upper case. */
export function isSmall(code: number): boolean {
  return (classOf(code) & SMALL) !== 0;
}

/** Whether a word begins with a capital and goes on with a lower-case letter. */
export function isCapitalised(word: string): boolean {
  return isUpper(word.charCodeAt(0)) && isSmall(word.charCodeAt(1));
}

/** Whether a word is capitals alone. */
export function isAllCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isUpper(word.charCodeAt(at))) return false;
  return word.length > 0;
}

export function isLetter(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER)) !== 0;
}

/** Whether a UTF-16 unit is a letter or part of a number: "½" as well. */
export function isLetterOrNumber(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER | DIGIT | NUMBER)) !== 0;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return (classOf(code) & DIGIT) !== 0;
}

export function isSpace(code: number): boolean {
  return (classOf(code) & SPACE) !== 0;
}

/** Whether a UTF-16 unit belongs inside a word: letters, digits, other numerals, halves of astral characters. */
export function isWord(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER | DIGIT | OTHER_WORD)) !== 0;
}
