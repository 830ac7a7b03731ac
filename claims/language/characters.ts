/** Marks that may close a quotation or bracket directly behind a full stop. */
export const closers = '"”’\'»)]›';

/** Marks that may stand before the first word of a sentence. */
export const openers = '"“‘\'«([‹¿¡„';

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const SPACE = 8;
const OTHER_WORD = 16;
const KNOWN = 128;

/** What is known of each UTF-16 unit so far; filled as units are met. */
const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = KNOWN;
  if (/\p{Lu}|\p{Lt}/u.test(character)) found |= UPPER;
  else if (/\p{L}|\p{M}/u.test(character)) found |= LOWER;
  else if (/[0-9]/.test(character)) found |= DIGIT;
  else if (/\s/u.test(character)) found |= SPACE;
  else if (!/\p{P}|\p{S}|\p{C}/u.test(character) || /\p{Cs}/u.test(character)) found |= OTHER_WORD;
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

export function isLetter(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER)) !== 0;
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
