import { type Signal, signalsOf } from './signals.ts';
import { type Word, wordsOf } from './words.ts';

/** A statement with what is found in it, looked for once. */
export interface ReadStatement {
  readonly text: string;
  /** The text with plain apostrophes. */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly signals: readonly Signal[];
}

/** Finds a statement's words and signals. */
export function readStatement(text: string): ReadStatement {
  const plain = text.replace(/[’‘]/g, "'");
  const words = wordsOf(plain);
  return { text, plain, words, signals: signalsOf(plain, words) };
}
