import { isDigit, isLetter, isUpper } from './characters.ts';

const UPPER_FIRST = 1;
const UPPER_LATER = 2;
const LOWER = 4;
const DIGIT = 8;
const HYPHEN = 16;
const MARK = 32;

/** A word's looks as bits: capital first, capital later, lower-case letter, digit, hyphen, other mark. */
export function shapeOf(word: string): number {
  let shape = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isUpper(code)) shape |= at === 0 ? UPPER_FIRST : UPPER_LATER;
    else if (isLetter(code)) shape |= LOWER;
    else if (isDigit(code)) shape |= DIGIT;
    else shape |= code === 45 ? HYPHEN : MARK;
  }
  return shape;
}
