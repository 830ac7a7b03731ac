import { stemmer } from 'stemmer';

const stems = new Map<string, string>();

/** How many words are kept for the next time they are met. */
const mostKept = 100_000;
/** A longer word is none: an address, or letters without end. */
export const longestWord = 40;

/** The stem of a word in lower case, by Porter's rules. */
export function stemOf(word: string): string {
  if (word.length > longestWord) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostKept) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
