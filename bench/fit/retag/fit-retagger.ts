import { tags as allTags, type Tag } from '../../../claims/language/tag.ts';
import { codeOf } from '../../../claims/language/tag-code.ts';
import { possibleTags, type TagLexicon } from '../../../claims/language/tag-lexicon.ts';
import type { Weights } from '../../../claims/model/model.ts';
import { Perceptron, quantise } from '../perceptron.ts';
import { seededRandom, shuffle } from '../random.ts';
import type { TaggedSentence } from '../treebank.ts';
import { choices, type Mistakes } from './mistakes.ts';
import { describe, type TaggedOnce, taggedOnce } from './retag-features.ts';
import { retagRows, retagTemplates } from './retag-templates.ts';

/** What a fit of the second pass starts from. */
export interface RetaggerOptions {
  readonly lexicon: TagLexicon;
  readonly mistakes: Mistakes;
  readonly epochs: number;
  readonly seed: number;
}

interface Example {
  readonly sentence: TaggedOnce;
  readonly first: readonly Tag[];
  readonly possible: readonly Uint8Array[];
  readonly gold: readonly number[];
}

/** The class with the highest sum, of those that are possible. */
function winner(sums: Int32Array, possible: Uint8Array): number {
  return possible.reduce((best, tag) => ((sums[tag] ?? 0) > (sums[best] ?? 0) ? tag : best), possible[0] ?? 0);
}

function learn(perceptron: Perceptron, { sentence, first, possible, gold }: Example): void {
  const values = new Int32Array(retagTemplates.width);
  const rows = new Int32Array(retagTemplates.count);
  const sums = new Int32Array(perceptron.columns);
  const given: number[] = [];
  gold.forEach((right, at) => {
    const choice = possible[at] ?? new Uint8Array();
    if (choice.length <= 1) {
      given.push(codeOf(first[at]));
      return;
    }
    perceptron.step();
    describe(values, sentence, { at, given });
    retagTemplates.write(values, rows, 0);
    perceptron.score(rows, sums);
    const guess = winner(sums, choice);
    for (const row of guess === right || !choice.includes(right) ? [] : rows) {
      perceptron.update(row, right, 1);
      perceptron.update(row, guess, -1);
    }
    given.push(codeOf(allTags[guess]));
  });
}

/** The share of a first tag's cases that another must really be to be chosen from. */
const leastShare = 0.002;

/** What words of each tag really were, as lines "TAG TAG …". */
export function fitMistakes(sentences: readonly TaggedSentence[], firstTags: readonly (readonly Tag[])[]): string {
  const met = new Map<Tag, Map<Tag, number>>();
  sentences.forEach(({ words }, index) => {
    words.forEach(({ tag }, at) => {
      const first = firstTags[index]?.[at] ?? tag;
      const counts = met.get(first) ?? new Map<Tag, number>();
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      met.set(first, counts);
    });
  });
  const lines = allTags.map((first) => {
    const counts = met.get(first) ?? new Map<Tag, number>();
    const cases = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const others = allTags.filter((tag) => tag !== first && (counts.get(tag) ?? 0) / cases >= leastShare);
    return [first, ...others].join(' ');
  });
  return lines.join('\n');
}

/** Fits the second pass over tags on sentences and the tags that a first pass gave them unseen. */
export function fitRetagger(
  sentences: readonly TaggedSentence[],
  firstTags: readonly (readonly Tag[])[],
  { lexicon, mistakes, epochs, seed }: RetaggerOptions,
): Weights {
  const examples = sentences.map(({ words }, at): Example => {
    const first = firstTags[at] ?? [];
    return {
      sentence: taggedOnce(words, first),
      first,
      possible: words.map(({ lower }, word) => choices(mistakes, first[word] ?? 'X', possibleTags(lexicon, lower))),
      gold: words.map(({ tag }) => allTags.indexOf(tag)),
    };
  });
  const perceptron = new Perceptron(retagRows, allTags.length);
  const random = seededRandom(seed);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffle(order, random)) learn(perceptron, example);
  }
  return quantise(perceptron.means(), { rows: retagRows, columns: allTags.length, clip: 0.6, levels: 12 });
}
