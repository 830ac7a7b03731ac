import { wordSet } from '../../word-set.ts';
import { withoutArticles, withoutThat, withoutTitles } from './left-out.ts';
import { readWords } from './read-words.ts';
import type { Pass, Token } from './token.ts';
import { isYear } from './year.ts';

/** Words that make it open which part of a sentence a year belongs to. */
const dividing = wordSet(
  'that who which when where while after before if because since until unless although though and or but to say says ' +
    'said tell told claim claims claimed announced promised predicted believe believed think thought will would ; ?',
);

/** The longest sentence that is turned around. */
const longest = 16;

/** Moves a year from the front of a simple sentence to its end: "In 2017, wages rose" is "wages rose in 2017". */
const yearLast: Pass = (tokens) => {
  const [first, year, ...rest] = tokens;
  if (first?.form !== 'in' || year === undefined || !isYear(year)) return tokens;
  const isSimple =
    rest.length >= 2 && rest.length <= longest && rest.every((token) => !dividing.has(token.form) && !isYear(token));
  return isSimple ? [...rest, first, year] : tokens;
};

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
