import type { NameHabits } from './language.ts';

/** Whether a word, in lower case, is a common given name. */
export function isGivenName({ womensNames, mensNames }: NameHabits, word: string): boolean {
  return womensNames.has(word) || mensNames.has(word);
}

/** A word as the lists have it: in lower case, without full stops and apostrophes. */
export function bare(word: string): string {
  return word.toLowerCase().replace(/[.\u2019']/g, '');
}
