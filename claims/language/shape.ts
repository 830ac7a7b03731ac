import { isDigit, isLetter, isUpper } from './characters.ts';

const upperFirst = 1;
const upperLater = 2;
const lower = 4;
const digit = 8;
const hyphen = 16;
const mark = 32;

/** A word's looks as bits: capital first, capital later, lower-case letter, digit, hyphen, other mark. */
export function shapeOf(word: string): number {
  let shape = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isUpper(code)) shape |= at === 0 ? upperFirst : upperLater;
    else if (isLetter(code)) shape |= lower;
    else if (isDigit(code)) shape |= digit;
    else shape |= code === 45 ? hyphen : mark;
  }
  return shape;
}
