import { isDigit } from '../language/characters.ts';

/** A word, number or mark of a statement: as written, and as the weights know it. */
export interface Word {
  readonly text: string;
  readonly key: string;
}

const wordPattern = /[$€£]?\d[\d,.]*\d|[$€£]?\d|\p{L}+(?:'\p{L}+)?|[%$€£?!]/gu;

function numberKey(text: string): string {
  if (/^[$€£]/.test(text)) return '$#';
  if (/^(?:1[89]|20)\d\d$/.test(text)) return '#year';
  if (text.includes('.')) return '#.#';
  return text.includes(',') ? '#,#' : '#';
}

const isNumber = (text: string): boolean => isDigit(text.charCodeAt(text.length - 1));

/** The words of a statement in order; numbers of one shape have one key. */
export function wordsOf(statement: string): readonly Word[] {
  const written = statement.replace(/[’‘]/g, "'").match(wordPattern) ?? [];
  return written.map((text) => ({ text, key: isNumber(text) ? numberKey(text) : text.toLowerCase() }));
}
