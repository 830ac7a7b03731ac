import { lazyFor } from '../../lazy.ts';
import type { Model, Weights } from '../../model/model.ts';
import type { TaggedWord } from '../tagged-word.ts';
import { type CaseLike, Configuration, left, longestParsed, type Move, right, shift } from './configuration.ts';
import { describeLabel } from './label-features.ts';
import { labelTemplates } from './label-templates.ts';
import { describeMove } from './move-features.ts';
import { moveTemplates } from './move-templates.ts';
import { type WordNumbers, wordNumbers } from './word-numbers.ts';

/** What a word depends on. */
export interface Arc {
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  /** What the word is to its head, in the terms of Universal Dependencies: "nsubj", "acl:relcl". */
  readonly label: string;
}

/** Parses the words of one sentence; null where it is too long. */
export type Parser = (words: readonly TaggedWord[]) => readonly Arc[] | null;

const caseLike: ReadonlySet<string> = new Set(['case', 'mark', 'cc']);

/** Which labels, by index, are of prepositions, subordinators and joining words. */
export function caseLikeOf(labels: readonly string[]): CaseLike {
  return labels.map((label) => caseLike.has(label));
}

interface Fitted {
  readonly moves: Weights;
  readonly labels: Weights;
  readonly names: readonly string[];
}

/** A sentence of no words, to make a configuration with. */
const nothing: WordNumbers = wordNumbers([]);

/** Parses greedily from left to right, in time proportional to the words: two moves a word. */
class GreedyParser {
  readonly #fitted: Fitted;
  readonly #configuration: Configuration;
  readonly #moveValues = new Int32Array(moveTemplates.width);
  readonly #moveRows = new Int32Array(moveTemplates.count);
  readonly #labelValues = new Int32Array(labelTemplates.width);
  readonly #labelRows = new Int32Array(labelTemplates.count);
  readonly #sums: Int32Array;

  constructor(fitted: Fitted) {
    this.#fitted = fitted;
    this.#configuration = new Configuration(caseLikeOf(fitted.names), nothing);
    this.#sums = new Int32Array(fitted.names.length);
  }

  parse(words: readonly TaggedWord[]): readonly Arc[] | null {
    if (words.length > longestParsed) return null;
    const configuration = this.#configuration;
    configuration.start(wordNumbers(words));
    while (!configuration.isDone) {
      const move = this.#bestMove();
      if (move === shift) configuration.shift();
      else configuration.attach(move, this.#bestLabel(move));
    }
    const { heads, labels } = configuration;
    return words.map((_, at) => {
      const head = heads[at] ?? words.length;
      return { head: head === words.length ? -1 : head, label: this.#fitted.names[labels[at] ?? 0] ?? 'dep' };
    });
  }

  #bestMove(): Move {
    const configuration = this.#configuration;
    const { onlyMove } = configuration;
    if (onlyMove !== null) return onlyMove;
    const rows = this.#moveRows;
    describeMove(this.#moveValues, configuration);
    moveTemplates.write(this.#moveValues, rows, 0);
    const { values } = this.#fitted.moves;
    let [forShift, forLeft, forRight] = [0, 0, 0];
    for (let feature = 0; feature < rows.length; feature++) {
      const at = (rows[feature] ?? 0) * 3;
      forShift += values[at] ?? 0;
      forLeft += values[at + 1] ?? 0;
      forRight += values[at + 2] ?? 0;
    }
    let best: Move = shift;
    let most = configuration.can(shift) ? forShift : Number.NEGATIVE_INFINITY;
    if (configuration.can(left) && forLeft > most) [best, most] = [left, forLeft];
    if (configuration.can(right) && forRight > most) best = right;
    return best;
  }

  #bestLabel(move: Move): number {
    const configuration = this.#configuration;
    describeLabel(this.#labelValues, configuration, [configuration.headBy(move), configuration.stacked(0)]);
    labelTemplates.write(this.#labelValues, this.#labelRows, 0);
    const { values, columns } = this.#fitted.labels;
    const sums = this.#sums.fill(0);
    for (const row of this.#labelRows) {
      const start = row * columns;
      for (let label = 0; label < columns; label++) sums[label] = (sums[label] ?? 0) + (values[start + label] ?? 0);
    }
    let best = 0;
    for (let label = 1; label < columns; label++) if ((sums[label] ?? 0) > (sums[best] ?? 0)) best = label;
    return best;
  }
}

/** The parser that a model holds; null where it has no weights for it. */
export const parserOf = lazyFor(({ weights, texts }: Model): Parser | null => {
  const moves = weights.get('parser-moves');
  const labels = weights.get('parser-labels');
  if (moves === undefined || labels === undefined) return null;
  const parser = new GreedyParser({ moves, labels, names: (texts.get('parser-label-names') ?? '').split(' ') });
  return (words) => parser.parse(words);
});
