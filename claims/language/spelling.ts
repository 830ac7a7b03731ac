import { normalForm } from './normal-form.ts';

/** A word as it is written, and in normal form. */
export interface Spelling {
  readonly text: string;
  readonly lower: string;
}

/**
 * Words up to this length are kept. Longer ones are cut from their text without a copy (V8 does so from 13 characters
 * on), so that keeping them would keep whole texts.
 */
export const longestKept = 12;

/** How many different words are kept for the next time they are met. */
export const mostKept = 20_000;

const kept = new Map<string, Spelling>();

/** The spelling of a word. The same word mostly gives the same strings, which are found quicker in whatever they are looked up. */
export function spellingOf(word: string): Spelling {
  if (word.length > longestKept) return { text: word, lower: normalForm(word) };
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = { text: word, lower: normalForm(word) };
  kept.set(word, made);
  return made;
}
