import { withoutArticles, withoutThat, withoutTitles } from './left-out.ts';
import { readWords } from './read-words.ts';
import type { Pass, Token } from './token.ts';
import { yearLast } from './year-last.ts';

const passes: readonly Pass[] = [withoutArticles, withoutTitles, withoutThat, yearLast];

/** With fewer words than this, two statements can be alike by chance. */
export const fewestWords = 4;

/**
 * The canonical form of words that have been read: equal for two statements only where they are the same but for how
 * they are set: quotation marks, dashes, spelling, how figures are written. No word is stemmed and no synonym known.
 */
export function canonicalFormOf(words: readonly Token[]): string {
  return passes
    .reduce((tokens, pass) => pass(tokens), words)
    .map(({ form }) => form)
    .join(' ');
}

/** The canonical form of a text. */
export function canonicalForm(text: string): string {
  return canonicalFormOf(readWords(text));
}
