import { knownWord } from '../known-word.ts';
import { codeOf } from '../tag-code.ts';
import { isVerbal, type TaggedWord } from '../tagged-word.ts';

/** A sentence as the parser sees it: numbers by word, and those of the root after the last. */
export interface WordNumbers {
  readonly length: number;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly shape: Int32Array;
  /** The next verb after each word, with the mark or joining word before it. */
  readonly nextVerb: Int32Array;
  /** How many commas, other marks and quotation marks stand before each word. */
  readonly commas: Int32Array;
  readonly others: Int32Array;
  readonly quotes: Int32Array;
}

/** The tag and the word of the root. */
const rootTag = 31;
const rootWord = 77;

const otherMarks: ReadonlySet<string> = new Set([';', ':', '-', '(', ')']);

/** How many words that `counts` holds of stand before each word. */
function before(words: readonly TaggedWord[], counts: (lower: string) => boolean): Int32Array {
  const found = new Int32Array(words.length + 1);
  for (let at = 0; at < words.length; at++) found[at + 1] = (found[at] ?? 0) + Number(counts(words[at]?.lower ?? ''));
  return found;
}

function nextVerbs(words: readonly TaggedWord[]): Int32Array {
  const found = new Int32Array(words.length + 1);
  let next = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    found[at] = next;
    const tag = words[at]?.tag ?? 'X';
    if (isVerbal(tag)) next = codeOf(tag);
    else if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ') next = codeOf(tag) | ((next & 31) << 5);
  }
  return found;
}

/** One number of each word, and that of the root after the last. */
function numbered<T>(words: readonly T[], root: number, numberOf: (word: T) => number): Int32Array {
  const found = new Int32Array(words.length + 1).fill(root);
  words.forEach((word, at) => {
    found[at] = numberOf(word);
  });
  return found;
}

/** Turns a sentence into numbers. */
export function wordNumbers(words: readonly TaggedWord[]): WordNumbers {
  const features = words.map(knownWord);
  return {
    length: words.length,
    word: numbered(features, rootWord, ({ word }) => word),
    suffix: numbered(features, rootWord, ({ suffix3 }) => suffix3),
    tag: numbered(words, rootTag, ({ tag }) => codeOf(tag)),
    shape: numbered(features, 0, ({ shape }) => shape),
    nextVerb: nextVerbs(words),
    commas: before(words, (lower) => lower === ','),
    others: before(words, (lower) => otherMarks.has(lower)),
    quotes: before(words, (lower) => lower === '"'),
  };
}

/** The marks between two words, as one number. */
export function marksBetween({ commas, others, quotes }: WordNumbers, from: number, to: number): number {
  const between = (counts: Int32Array): number => (counts[to] ?? 0) - (counts[from] ?? 0);
  return Math.min(3, between(commas)) | (between(others) > 0 ? 4 : 0) | (between(quotes) > 0 ? 8 : 0);
}

/** A distance in words, the longer the coarser. */
export function coarse(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  if (distance < 12) return 6;
  return distance < 20 ? 7 : 8;
}
