import { hashOf, mix } from './hash.ts';
import { shapeOf } from './shape.ts';

/** What the tagger looks at in one token, hashed once. */
export interface WordFeatures {
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix: number;
  readonly shape: number;
}

/** How many features a token has. */
export const featureCount = 21;

const outside: WordFeatures = { word: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix: 1, shape: 64 };

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

/** Writes the rows of the token at `at` into `rows`; `before` and `beforeThat` are the tags already given to its left. */
export function tagRows(
  words: readonly WordFeatures[],
  at: number,
  { before, beforeThat, mask, rows }: { before: number; beforeThat: number; mask: number; rows: Int32Array },
): void {
  const here = words[at] ?? outside;
  const left = words[at - 1] ?? outside;
  const right = words[at + 1] ?? outside;
  const first = at === 0 ? 128 : 0;
  rows[0] = mix(1, here.word) & mask;
  rows[1] = mix(2, left.word) & mask;
  rows[2] = mix(3, right.word) & mask;
  rows[3] = mix(4, (words[at - 2] ?? outside).word) & mask;
  rows[4] = mix(5, (words[at + 2] ?? outside).word) & mask;
  rows[5] = mix(6, here.suffix2) & mask;
  rows[6] = mix(7, here.suffix3) & mask;
  rows[7] = mix(8, here.suffix4) & mask;
  rows[8] = mix(9, here.prefix) & mask;
  rows[9] = mix(10, here.shape | first) & mask;
  rows[10] = mix(11, before) & mask;
  rows[11] = mix(12, before * 64 + beforeThat) & mask;
  rows[12] = mix(mix(13, before), here.word) & mask;
  rows[13] = mix(mix(14, left.word), here.word) & mask;
  rows[14] = mix(mix(15, right.word), here.word) & mask;
  rows[15] = mix(16, left.suffix3) & mask;
  rows[16] = mix(17, right.suffix3) & mask;
  rows[17] = mix(mix(18, before), here.suffix3) & mask;
  rows[18] = mix(mix(19, right.shape), here.shape | first) & mask;
  rows[19] = mix(mix(20, before), right.suffix2) & mask;
  rows[20] = mix(mix(21, before * 64 + beforeThat), here.suffix2) & mask;
}
