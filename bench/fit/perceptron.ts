import type { Weights } from '../../claims/model/model.ts';

/** An averaged perceptron over hashed rows, in whole numbers, so that fitting is the same on every machine. */
export class Perceptron {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Int32Array;
  readonly #totals: Float64Array;
  readonly #stamps: Int32Array;
  #steps = 0;

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    this.weights = new Int32Array(rows * columns);
    this.#totals = new Float64Array(rows * columns);
    this.#stamps = new Int32Array(rows * columns);
  }

  /** Counts one more example seen. */
  step(): void {
    this.#steps++;
  }

  /** Adds `change` to the weight of one row for one class. */
  update(row: number, column: number, change: number): void {
    const at = row * this.columns + column;
    const weight = this.weights[at] ?? 0;
    this.#totals[at] = (this.#totals[at] ?? 0) + (this.#steps - (this.#stamps[at] ?? 0)) * weight;
    this.#stamps[at] = this.#steps;
    this.weights[at] = weight + change;
  }

  /** The sums of `rows` for each class, written into `sums`. */
  score(rows: Int32Array, sums: Int32Array): void {
    sums.fill(0);
    for (const row of rows) {
      const base = row * this.columns;
      for (let column = 0; column < this.columns; column++) {
        sums[column] = (sums[column] ?? 0) + (this.weights[base + column] ?? 0);
      }
    }
  }

  /** The mean of each weight over all steps. */
  means(): Float64Array {
    return Float64Array.from(this.#totals, (total, at) => {
      const weight = this.weights[at] ?? 0;
      return (total + (this.#steps - (this.#stamps[at] ?? 0)) * weight) / Math.max(1, this.#steps);
    });
  }
}

/** Weights of perceptrons for the same rows, added up. */
export function sumOf(all: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = all;
  return first.map((_, at) => all.reduce((total, weights) => total + (weights[at] ?? 0), 0));
}

/**
 * Rounds weights to bytes, at most `levels` on each side of 0: a dozen levels give up next to nothing, since the slips
 * of many features even out, and a table of few different bytes is a third smaller when compressed.
 */
export function quantise(
  weights: Float64Array,
  { rows, columns, clip, levels = 127 }: { rows: number; columns: number; clip: number; levels?: number },
): Weights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = (largest * clip) / levels || 1;
  const values = Int8Array.from(weights, (weight) => Math.max(-levels, Math.min(levels, Math.round(weight / scale))));
  return { rows, columns, scale, values };
}
