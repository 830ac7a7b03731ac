import { tags } from '../../claims/language/tag.ts';
import { describeWord, type WordFeatures, wordFeatures } from '../../claims/language/tag-features.ts';
import { possibleTags, type TagLexicon } from '../../claims/language/tag-lexicon.ts';
import { known, tagRows, tagTemplates } from '../../claims/language/tag-templates.ts';
import { noTag } from '../../claims/language/tagger.ts';
import type { Weights } from '../../claims/model/model.ts';
import { Perceptron, quantise, sumOf } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TaggedSentence } from './treebank.ts';

/** How often a word must be met for its tags to be taken as known. */
const leastMet = 4;

/** The share of a word's cases that a tag must have to count: less is a slip of the annotators'. */
const leastShare = 0.003;

type Counts = Map<string, number>;

function count(counts: Counts, tag: string): void {
  counts.set(tag, (counts.get(tag) ?? 0) + 1);
}

/** The tags that make up at least `leastShare` of the cases, joined by "+" in the order of the tags. */
function tagsOf(counts: Counts): string {
  const total = [...counts.values()].reduce((sum, cases) => sum + cases, 0);
  return tags.filter((tag) => (counts.get(tag) ?? 0) / total > leastShare).join('+');
}

/** The tags that words have, as lines "TAG+TAG word word …"; the empty word stands for those rarely met. */
export function fitLexicon(sentences: readonly TaggedSentence[]): string {
  const byWord = new Map<string, Counts>();
  for (const { words } of sentences) {
    for (const { lower, tag } of words) {
      const counts = byWord.get(lower) ?? new Map<string, number>();
      count(counts, tag);
      byWord.set(lower, counts);
    }
  }
  const lines = new Map<string, string[]>();
  const rare: Counts = new Map();
  const list = (names: string, word: string): unknown => lines.set(names, [...(lines.get(names) ?? []), word]);
  for (const [word, counts] of byWord) {
    const total = [...counts.values()].reduce((sum, cases) => sum + cases, 0);
    if (total >= leastMet) list(tagsOf(counts), word);
    else for (const tag of counts.keys()) count(rare, tag);
  }
  list(tagsOf(rare), '');
  return [...lines.keys()]
    .sort()
    .map((names) => `${names} ${(lines.get(names) ?? []).sort().join(' ')}`)
    .join('\n');
}

interface Example {
  readonly features: readonly WordFeatures[];
  readonly possible: readonly Uint8Array[];
  readonly gold: readonly number[];
}

/** The class with the highest sum, of those that are possible. */
function winner(sums: Int32Array, possible: Uint8Array): number {
  return possible.reduce((best, tag) => ((sums[tag] ?? 0) > (sums[best] ?? 0) ? tag : best), possible[0] ?? 0);
}

/** Goes over one sentence, mending the weights at each wrong tag. */
function learn(perceptron: Perceptron, { features, possible, gold }: Example): void {
  const values = new Int32Array(tagTemplates.width);
  const rows = new Int32Array(tagTemplates.count);
  const sums = new Int32Array(perceptron.columns);
  values[known['left tag']] = noTag;
  values[known['second left tag']] = noTag;
  gold.forEach((right, at) => {
    const choice = possible[at] ?? new Uint8Array();
    perceptron.step();
    describeWord(values, features, at);
    tagTemplates.write(values, rows, 0);
    perceptron.score(rows, sums);
    const guess = winner(sums, choice);
    for (const row of guess === right || !choice.includes(right) ? [] : rows) {
      perceptron.update(row, right, 1);
      perceptron.update(row, guess, -1);
    }
    values[known['second left tag']] = values[known['left tag']] ?? noTag;
    values[known['left tag']] = guess;
  });
}

/** One perceptron that sees its own earlier tags, for one order of the sentences. */
function fitOnce(examples: readonly Example[], { epochs, seed }: { epochs: number; seed: number }): Float64Array {
  const perceptron = new Perceptron(tagRows, tags.length);
  const random = seededRandom(seed);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffle(order, random)) learn(perceptron, example);
  }
  return perceptron.means();
}

/** Fits the tagger: averaged perceptrons that saw the sentences in different orders, taken together. */
export function fitTagger(
  sentences: readonly TaggedSentence[],
  { lexicon, epochs, seeds }: { lexicon: TagLexicon; epochs: number; seeds: readonly number[] },
): Weights {
  const examples: Example[] = sentences.map(({ words }) => ({
    features: words.map(({ text, lower }) => wordFeatures(text, lower)),
    possible: words.map(({ lower }) => possibleTags(lexicon, lower)),
    gold: words.map(({ tag }) => tags.indexOf(tag)),
  }));
  const fitted = seeds.map((seed) => fitOnce(examples, { epochs, seed }));
  return quantise(sumOf(fitted), { rows: tagRows, columns: tags.length, clip: 0.6 });
}
