import { softmax } from '../../claims/language/seams/softmax.ts';
import { seededRandom, shuffle } from './random.ts';

/** How weights are fitted by AdaGrad. */
export interface SoftmaxOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards 0. */
  readonly decay: number;
  readonly seed: number;
}

/** Weights that move by gradients, each the less the more it has moved. */
class AdaGrad {
  readonly weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #options: SoftmaxOptions;

  constructor(size: number, options: SoftmaxOptions) {
    this.weights = new Float64Array(size);
    this.#squares = new Float64Array(size).fill(1e-6);
    this.#options = options;
  }

  move(at: number, error: number): void {
    const weight = this.weights[at] ?? 0;
    const gradient = error + this.#options.decay * weight;
    const square = (this.#squares[at] ?? 0) + error * error;
    this.#squares[at] = square;
    this.weights[at] = weight - (this.#options.rate * gradient) / Math.sqrt(square);
  }
}

/** One example of several classes: the rows of its features, and its class. */
export interface ClassExample {
  readonly rows: Int32Array;
  readonly gold: number;
}

/** The log-odds of the classes for an example. */
function oddsOf(weights: Float64Array, rows: Int32Array, classes: number): Float64Array {
  const odds = new Float64Array(classes);
  for (const row of rows) {
    for (let kind = 0; kind < classes; kind++) odds[kind] = (odds[kind] ?? 0) + (weights[row * classes + kind] ?? 0);
  }
  return odds;
}

/** Weights, `classes` a row, of a logistic regression over several classes. */
export function fitClasses(
  examples: readonly ClassExample[],
  { rows, classes }: { readonly rows: number; readonly classes: number },
  options: SoftmaxOptions,
): Float64Array {
  const model = new AdaGrad(rows * classes, options);
  const random = seededRandom(options.seed);
  const order = [...examples];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffle(order, random)) {
      const shares = softmax(oddsOf(model.weights, example.rows, classes));
      const errors = shares.map((share, kind) => share - Number(kind === example.gold));
      for (const row of example.rows)
        errors.forEach((error, kind) => {
          model.move(row * classes + kind, error);
        });
    }
  }
  return model.weights;
}

/** The candidates without the rows that fewer than `least` of the examples ask for: what is rare teaches by chance. */
export function withoutRare<Example>(
  examples: readonly Example[],
  least: number,
  {
    rowsOf,
    keep,
  }: {
    readonly rowsOf: (example: Example) => readonly Int32Array[];
    readonly keep: (example: Example, isKept: (row: number) => boolean) => Example;
  },
): readonly Example[] {
  const asked = new Map<number, number>();
  for (const example of examples) {
    const rows = new Set<number>();
    for (const own of rowsOf(example)) for (const row of own) rows.add(row);
    for (const row of rows) asked.set(row, (asked.get(row) ?? 0) + 1);
  }
  const isKept = (row: number): boolean => (asked.get(row) ?? 0) >= least;
  return examples.map((example) => keep(example, isKept));
}

/** One choice among several: the rows of each candidate's features, and which candidates are right. */
export interface ChoiceExample {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** The probabilities of the candidates of a choice. */
export function sharesOf(weights: ArrayLike<number>, { candidates }: Pick<ChoiceExample, 'candidates'>): Float64Array {
  const odds = Float64Array.from(candidates, (rows) => {
    let sum = 0;
    for (const row of rows) sum += weights[row] ?? 0;
    return sum;
  });
  return softmax(odds);
}

/** Weights of a ranker: the right candidates together are to have all of the probability. */
export function fitChoices(examples: readonly ChoiceExample[], rows: number, options: SoftmaxOptions): Float64Array {
  const model = new AdaGrad(rows, options);
  const random = seededRandom(options.seed);
  const order = [...examples];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffle(order, random)) {
      const shares = sharesOf(model.weights, example);
      const held = shares.reduce((sum, share, at) => sum + (example.right[at] === true ? share : 0), 0);
      example.candidates.forEach((candidate, at) => {
        const share = shares[at] ?? 0;
        const error = share - (example.right[at] === true ? share / Math.max(held, 1e-9) : 0);
        if (Math.abs(error) < 1e-4) return;
        for (const row of candidate) model.move(row, error);
      });
    }
  }
  return model.weights;
}
