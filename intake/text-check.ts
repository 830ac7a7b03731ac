import type { TextCheck } from '../claims/article.ts';

/**
 * What a reader left out of what it was given: the share of the text, the longest sentences among it, how sure
 * the reader is, from 0 to 1, that the rest is the article, and, where it is not sure enough, all it was given.
 */
export type ReadingCheck = Omit<TextCheck, 'note'> & {
  readonly whole: string | null;
  /** Why the text may be no article, in words, where the reader has found a reason. */
  readonly doubt?: string;
};

/** A reader that is less sure asks a person to check its text. */
export const sureEnough = 0.5;

/** How sure a reader is of a text that it has a reason to doubt: less than enough. */
export const unsure = 0.3;

/** What a person is asked to check of a text, in words; null where its reader is sure enough. */
export function askToCheck({ leftOut, largest, sure, doubt }: ReadingCheck): TextCheck | null {
  if (sure >= sureEnough) return null;
  if (doubt !== undefined) return { leftOut, largest, sure, note: `${doubt}: check the text.` };
  const share = Math.round(leftOut * 100);
  const left = share === 0 ? 'Little was left out of what was sent' : `${share} % of what was sent was left out`;
  const note = `${left}, and it is not certain that the rest is the whole article and nothing else: check the text.`;
  return { leftOut, largest, sure, note };
}
