import { tags } from '../../claims/language/tag.ts';
import { featureCount, tagRows, type WordFeatures, wordFeatures } from '../../claims/language/tag-features.ts';
import { noTag } from '../../claims/language/tagger.ts';
import type { Weights } from '../../claims/model/model.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TaggedSentence } from './treebank.ts';

/** Words met at least 12 times that have one tag in 99.7 of 100 cases, as lines "TAG word word …". */
export function fitLexicon(sentences: readonly TaggedSentence[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { lower, tag } of words) {
      const byTag = counts.get(lower) ?? new Map<string, number>();
      byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
      counts.set(lower, byTag);
    }
  }
  const lines = new Map<string, string[]>();
  for (const [word, byTag] of counts) {
    const total = [...byTag.values()].reduce((sum, count) => sum + count, 0);
    const [tag, count] = [...byTag].sort((a, b) => b[1] - a[1])[0] ?? ['X', 0];
    if (total >= 12 && count / total >= 0.997) lines.set(tag, [...(lines.get(tag) ?? []), word]);
  }
  return tags
    .flatMap((tag) => (lines.has(tag) ? [`${tag} ${(lines.get(tag) ?? []).sort().join(' ')}`] : []))
    .join('\n');
}

interface Example {
  readonly features: readonly WordFeatures[];
  readonly gold: readonly number[];
}

/** The class with the highest sum. */
function winner(sums: Int32Array): number {
  return sums.reduce((best, sum, column) => (sum > (sums[best] ?? 0) ? column : best), 0);
}

/** Goes over one sentence, mending the weights at each wrong tag. */
function learn(perceptron: Perceptron, { features, gold }: Example): void {
  const rows = new Int32Array(featureCount);
  const sums = new Int32Array(perceptron.columns);
  let before = noTag;
  let beforeThat = noTag;
  gold.forEach((right, at) => {
    perceptron.step();
    tagRows(features, at, { before, beforeThat, mask: perceptron.rows - 1, rows });
    perceptron.score(rows, sums);
    const guess = winner(sums);
    for (const row of guess === right ? [] : rows) {
      perceptron.update(row, right, 1);
      perceptron.update(row, guess, -1);
    }
    beforeThat = before;
    before = guess;
  });
}

/** Fits the tagger: an averaged perceptron that sees its own earlier tags. */
export function fitTagger(
  sentences: readonly TaggedSentence[],
  { rows, epochs, seed }: { rows: number; epochs: number; seed: number },
): Weights {
  const perceptron = new Perceptron(rows, tags.length);
  const random = seededRandom(seed);
  const examples: Example[] = sentences.map(({ words }) => ({
    features: words.map(({ text, lower }) => wordFeatures(text, lower)),
    gold: words.map(({ tag }) => tags.indexOf(tag)),
  }));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffle(examples, random)) learn(perceptron, example);
  }
  return perceptron.averaged(0.6);
}
