/** Marks that may close a quotation or bracket directly after a full stop. */
export const closers = '"”’\'»)]›';

/** Marks that may stand before the first word of a sentence. */
export const openers = '"“‘\'«([‹¿¡„';

const upper = 1;
const lower = 2;
const digit = 4;
const space = 8;
const otherWord = 16;
const small = 32;
const numberBit = 64;
const knownBit = 128;

/** What is known of each UTF-16 unit so far; filled as units are met. */
const classes = new Uint8Array(0x10000);

/** What is known of ASCII and of dashes and quotation marks, for which no property of Unicode need be loaded. */
function commonClass(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return lower | small;
  if (code >= 0x41 && code <= 0x5a) return upper;
  if (code >= 0x30 && code <= 0x39) return digit;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return space;
  return code < 0x80 || (code >= 0x2010 && code <= 0x2027) ? 0 : null;
}

function rareClass(code: number): number {
  const character = String.fromCharCode(code);
  if (/\p{Lu}|\p{Lt}/u.test(character)) return upper;
  if (/\p{Ll}/u.test(character)) return lower | small;
  if (/\p{L}|\p{M}/u.test(character)) return lower;
  if (/\s/u.test(character)) return space;
  if (/\p{N}/u.test(character)) return otherWord | numberBit;
  return !/\p{P}|\p{S}|\p{C}/u.test(character) || /\p{Cs}/u.test(character) ? otherWord : 0;
}

function classify(code: number): number {
  const found = (commonClass(code) ?? rareClass(code)) | knownBit;
  classes[code] = found;
  return found;
}

function classOf(code: number): number {
  const known = classes[code];
  return known === undefined ? 0 : known || classify(code);
}

export function isUpper(code: number): boolean {
  return (classOf(code) & upper) !== 0;
}

/** A letter that is not upper case: scripts without case count as lower. */
export function isLower(code: number): boolean {
  return (classOf(code) & lower) !== 0;
}

/** A letter of a script with case that is not upper case. */
export function isSmall(code: number): boolean {
  return (classOf(code) & small) !== 0;
}

/** Whether a word begins with a capital and goes on with a lower-case letter. */
export function isCapitalised(word: string): boolean {
  return isUpper(word.charCodeAt(0)) && isSmall(word.charCodeAt(1));
}

/** Whether a word is capitals alone. */
export function isAllCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isUpper(word.charCodeAt(at))) return false;
  return word.length > 0;
}

export function isLetter(code: number): boolean {
  return (classOf(code) & (upper | lower)) !== 0;
}

/** Whether a UTF-16 unit is a letter or part of a number: "½" as well. */
export function isLetterOrNumber(code: number): boolean {
  return (classOf(code) & (upper | lower | digit | numberBit)) !== 0;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return (classOf(code) & digit) !== 0;
}

export function isSpace(code: number): boolean {
  return (classOf(code) & space) !== 0;
}

/** Whether a UTF-16 unit belongs inside a word: letters, digits, other numerals, halves of astral characters. */
export function isWord(code: number): boolean {
  return (classOf(code) & (upper | lower | digit | otherWord)) !== 0;
}
