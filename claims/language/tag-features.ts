import { hashOf } from './hash.ts';
import { shapeOf } from './shape.ts';
import { known } from './tag-templates.ts';

/** What the tagger looks at in one token, hashed once. */
export interface WordFeatures {
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix: number;
  readonly shape: number;
}

const outside: WordFeatures = { word: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix: 1, shape: 64 };

/** Set in the shape of the first word of a sentence. */
const first = 128;

/** Hashes what the tagger looks at in one word; `lower` is the word in lower case. */
export function wordFeatures(text: string, lower: string): WordFeatures {
  const { length } = lower;
  return {
    word: hashOf(/^\d/.test(lower) ? lower.replace(/\d/g, '0') : lower),
    suffix2: hashOf(length > 2 ? lower.slice(-2) : lower),
    suffix3: hashOf(length > 3 ? lower.slice(-3) : lower),
    suffix4: hashOf(length > 4 ? lower.slice(-4) : lower),
    prefix: hashOf(lower.slice(0, 3)),
    shape: shapeOf(text),
  };
}

/** Writes what is known of the word at `at`, but for the tags of the words before it. */
export function describeWord(values: Int32Array, words: readonly WordFeatures[], at: number): void {
  const here = words[at] ?? outside;
  const left = words[at - 1] ?? outside;
  const right = words[at + 1] ?? outside;
  values[known.word] = here.word;
  values[known['suffix 2']] = here.suffix2;
  values[known['suffix 3']] = here.suffix3;
  values[known['suffix 4']] = here.suffix4;
  values[known.prefix] = here.prefix;
  values[known.shape] = here.shape | (at === 0 ? first : 0);
  values[known['left word']] = left.word;
  values[known['left suffix 3']] = left.suffix3;
  values[known['second left word']] = (words[at - 2] ?? outside).word;
  values[known['right word']] = right.word;
  values[known['right suffix 2']] = right.suffix2;
  values[known['right suffix 3']] = right.suffix3;
  values[known['right shape']] = right.shape;
  values[known['second right word']] = (words[at + 2] ?? outside).word;
}
