import type { Model, Weights } from '../model/model.ts';
import { type Tag, tags } from './tag.ts';
import { featureCount, tagRows, type WordFeatures, wordFeatures } from './tag-features.ts';

/** Tags the words of one sentence. */
export type Tagger = (words: readonly { readonly text: string; readonly lower: string }[]) => readonly Tag[];

/** Stands for "before the sentence" where a tag is asked for. */
export const noTag = 63;

/** The class with the highest sum of weights over `rows`. */
function best({ values, columns }: Weights, rows: Int32Array, sums: Int32Array): number {
  sums.fill(0);
  for (const row of rows) {
    const base = row * columns;
    for (let column = 0; column < columns; column += 1) {
      sums[column] = (sums[column] ?? 0) + (values[base + column] ?? 0);
    }
  }
  let winner = 0;
  for (let column = 1; column < columns; column += 1) {
    if ((sums[column] ?? 0) > (sums[winner] ?? 0)) winner = column;
  }
  return winner;
}

/** Words that have one tag only, from lines "TAG word word …". */
function lexicon(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [tag, ...words] = line.split(' ');
    const index = tags.findIndex((candidate) => candidate === tag);
    for (const word of words) found.set(word, index);
  }
  return found;
}

/**
 * A greedy averaged perceptron over hashed features, left to right, with a lexicon of words that need no decision;
 * null when the model has no weights for it.
 */
export function taggerOf(model: Model): Tagger | null {
  const weights = model.weights.get('tagger');
  if (weights === undefined) return null;
  const known = lexicon(model.texts.get('tagger-lexicon') ?? '');
  const rows = new Int32Array(featureCount);
  const sums = new Int32Array(weights.columns);
  const mask = weights.rows - 1;
  return (words) => {
    const features: WordFeatures[] = words.map(({ text, lower }) => wordFeatures(text, lower));
    const found: Tag[] = [];
    let before = noTag;
    let beforeThat = noTag;
    words.forEach(({ lower }, at) => {
      let tag = known.get(lower);
      if (tag === undefined) {
        tagRows(features, at, { before, beforeThat, mask, rows });
        tag = best(weights, rows, sums);
      }
      found.push(tags[tag] ?? 'X');
      beforeThat = before;
      before = tag;
    });
    return found;
  };
}
