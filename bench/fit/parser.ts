import { Configuration, type Move, moves, right, shift } from '../../claims/language/parse/configuration.ts';
import { describeLabel } from '../../claims/language/parse/label-features.ts';
import { labelRows, labelTemplates } from '../../claims/language/parse/label-templates.ts';
import { describeMove } from '../../claims/language/parse/move-features.ts';
import { moveRows, moveTemplates } from '../../claims/language/parse/move-templates.ts';
import { caseLikeOf } from '../../claims/language/parse/parser.ts';
import { type WordNumbers, wordNumbers } from '../../claims/language/parse/word-numbers.ts';
import type { Tag } from '../../claims/language/tag.ts';
import type { Weights } from '../../claims/model/model.ts';
import { Perceptron, quantise } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TaggedSentence } from './treebank.ts';

/** A label met less often is not learned. */
const leastMet = 15;

/** How often a wrong guess is followed, from the second epoch on, so that the parser learns to go on from its mistakes. */
const followed = 0.9;

/** Weights beyond this share of all that are not 0 are cut down to it. */
const kept = 0.9999;

interface Example {
  readonly numbers: WordNumbers;
  /** Head of each word; the root is the number of words. */
  readonly heads: Int32Array;
  readonly labels: readonly number[];
}

/** The labels met often enough, the most common first. */
export function labelsOf(sentences: readonly TaggedSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { label } of sentences.flatMap(({ words }) => words)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastMet)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

/** How many of the tree's arcs can no longer be made once the next word lies on the stack. */
function costOfShift({ heads }: Example, { next, size, stack }: Configuration): number {
  let cost = 0;
  for (let at = 0; at < size; at++) {
    const word = stack[at] ?? -1;
    if (heads[word] === next) cost++;
    if (at < size - 1 && heads[next] === word) cost++;
  }
  return cost;
}

/** How many of the tree's arcs can no longer be made after the move (Goldberg and Nivre 2013). */
function costOf(example: Example, configuration: Configuration, move: Move): number {
  if (move === shift) return costOfShift(example, configuration);
  const { heads, numbers } = example;
  const { next, size } = configuration;
  const top = configuration.stacked(0);
  let cost = 0;
  for (let word = next; word < numbers.length; word++) if (heads[word] === top) cost++;
  const head = heads[top] ?? -1;
  if (move === right) return cost + Number(head >= next);
  return cost + Number(head > next || (head !== next && size >= 2 && head === configuration.stacked(1)));
}

function best(candidates: readonly Move[], sums: Int32Array): Move {
  return candidates.reduce(
    (most, move) => ((sums[move] ?? 0) > (sums[most] ?? 0) ? move : most),
    candidates[0] ?? shift,
  );
}

function reward(perceptron: Perceptron, rows: Int32Array, { right, wrong }: { right: number; wrong: number }): void {
  for (const row of rows) {
    perceptron.update(row, right, 1);
    perceptron.update(row, wrong, -1);
  }
}

/** Goes through sentences as the parser does, mending the weights at each wrong move and label. */
class Trainer {
  readonly moves = new Perceptron(moveRows, moves.length);
  readonly labels: Perceptron;
  readonly #configuration: Configuration;
  readonly #random: () => number;
  readonly #moveValues = new Int32Array(moveTemplates.width);
  readonly #moveRows = new Int32Array(moveTemplates.count);
  readonly #moveSums = new Int32Array(moves.length);
  readonly #labelValues = new Int32Array(labelTemplates.width);
  readonly #labelRows = new Int32Array(labelTemplates.count);
  readonly #labelSums: Int32Array;

  constructor(labels: readonly string[], random: () => number) {
    this.labels = new Perceptron(labelRows, labels.length);
    this.#configuration = new Configuration(caseLikeOf(labels), wordNumbers([]));
    this.#random = random;
    this.#labelSums = new Int32Array(labels.length);
  }

  learn(example: Example, explores: boolean): void {
    const configuration = this.#configuration;
    configuration.start(example.numbers);
    while (!configuration.isDone) {
      const move = this.#learnMove(example, explores);
      if (move === shift) configuration.shift();
      else configuration.attach(move, this.#learnLabel(example, move));
    }
  }

  #learnMove(example: Example, explores: boolean): Move {
    const configuration = this.#configuration;
    describeMove(this.#moveValues, configuration);
    moveTemplates.write(this.#moveValues, this.#moveRows, 0);
    this.moves.step();
    this.moves.score(this.#moveRows, this.#moveSums);
    const allowed = moves.filter((move) => configuration.can(move));
    const costs = allowed.map((move) => costOf(example, configuration, move));
    const least = Math.min(...costs);
    const gold = best(
      allowed.filter((_, at) => costs[at] === least),
      this.#moveSums,
    );
    const guess = best(allowed, this.#moveSums);
    if (guess === gold) return guess;
    reward(this.moves, this.#moveRows, { right: gold, wrong: guess });
    return explores && this.#random() < followed ? guess : gold;
  }

  #learnLabel({ heads, labels }: Example, move: Move): number {
    const configuration = this.#configuration;
    const child = configuration.stacked(0);
    const head = configuration.headBy(move);
    describeLabel(this.#labelValues, configuration, [head, child]);
    labelTemplates.write(this.#labelValues, this.#labelRows, 0);
    this.labels.step();
    this.labels.score(this.#labelRows, this.#labelSums);
    const guess = this.#labelSums.indexOf(Math.max(...this.#labelSums));
    const gold = labels[child] ?? 0;
    if (heads[child] === head && gold !== guess) reward(this.labels, this.#labelRows, { right: gold, wrong: guess });
    return guess;
  }
}

/** Weights as bytes, cut where the largest few would make all others coarse. */
function asBytes(
  weights: Float64Array,
  { rows, columns, levels }: { rows: number; columns: number; levels: number },
): Weights {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes.at(-1) ?? 1;
  const clip = (sizes[Math.floor(sizes.length * kept)] ?? largest) / largest;
  return quantise(weights, { rows, columns, clip, levels });
}

/** What a parser is fitted on: sentences with their trees, and the tags that it will see. */
export interface ParserOptions {
  readonly labels: readonly string[];
  readonly epochs: number;
  readonly seed: number;
  readonly levels: number;
}

/** Fits the parser with a dynamic oracle; `tags` are those that a tagger gave that has not seen the sentences. */
export function fitParser(
  sentences: readonly TaggedSentence[],
  tags: readonly (readonly Tag[])[],
  { labels, epochs, seed, levels }: ParserOptions,
): { readonly moves: Weights; readonly labels: Weights } {
  const examples = sentences.map(({ words }, index): Example => {
    const tagged = words.map(({ text, lower, tag }, at) => ({ text, lower, tag: tags[index]?.[at] ?? tag }));
    return {
      numbers: wordNumbers(tagged),
      heads: Int32Array.from([...words.map(({ head }) => (head < 0 ? words.length : head)), -1]),
      labels: words.map(({ label }) => Math.max(0, labels.indexOf(label))),
    };
  });
  const random = seededRandom(seed);
  const trainer = new Trainer(labels, random);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffle(order, random)) trainer.learn(example, epoch > 0);
  }
  return {
    moves: asBytes(trainer.moves.means(), { rows: moveRows, columns: moves.length, levels }),
    labels: asBytes(trainer.labels.means(), { rows: labelRows, columns: labels.length, levels }),
  };
}
