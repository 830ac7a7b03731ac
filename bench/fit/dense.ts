import type { Linear } from '../../claims/likeness/linear.ts';
import { logistic } from '../../claims/model/logistic.ts';

/** Features on a scale of their own, and how to bring weights back to the scale they came with. */
interface Standardised {
  readonly rows: readonly (readonly number[])[];
  readonly restore: (weights: readonly number[], intercept: number) => Linear;
}

function standardise(rows: readonly (readonly number[])[]): Standardised {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => at);
  const means = columns.map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
  const spreads = columns.map((at) => {
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (means[at] ?? 0)) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  return {
    rows: rows.map((row) => row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1))),
    restore: (weights, intercept) => {
      const restored = weights.map((weight, at) => weight / (spreads[at] ?? 1));
      return {
        weights: restored,
        intercept: intercept - restored.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0),
      };
    },
  };
}

/** Adam: a step for each weight by its gradient's history. */
function adam(size: number, rate: number) {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let step = 0;
  return {
    weights,
    descend(gradient: Float64Array): void {
      step++;
      gradient.forEach((slope, at) => {
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
        const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
        const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
        weights[at] = (weights[at] ?? 0) - (rate * mean) / spread;
      });
    },
  };
}

const options = { epochs: 300, rate: 0.05, pull: 0.01 } as const;

function dot(weights: Float64Array, row: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
}

/** A row of features and whether it is what was asked for. */
export interface Labelled {
  readonly features: readonly number[];
  readonly holds: boolean;
}

/** Weights of a logistic regression on few features. */
export function fitDenseLogistic(rows: readonly Labelled[]): Linear {
  const { rows: scaled, restore } = standardise(rows.map(({ features }) => features));
  const width = scaled[0]?.length ?? 0;
  const { weights, descend } = adam(width + 1, options.rate);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const gradient = new Float64Array(width + 1);
    scaled.forEach((row, at) => {
      const error = (logistic(dot(weights, row) + (weights[width] ?? 0)) - (rows[at]?.holds ? 1 : 0)) / rows.length;
      row.forEach((value, place) => {
        gradient[place] = (gradient[place] ?? 0) + error * value;
      });
      gradient[width] = (gradient[width] ?? 0) + error;
    });
    for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + 0.1 * options.pull * (weights[at] ?? 0);
    descend(gradient);
  }
  return restore([...weights.subarray(0, width)], weights[width] ?? 0);
}

/** Weights of a ranking: in each list those that hold shall come before the rest (softmax over the list). */
export function fitRanking(lists: readonly (readonly Labelled[])[]): Linear {
  const useful = lists.filter((list) => list.some(({ holds }) => holds));
  const { rows, restore } = standardise(useful.flat().map(({ features }) => features));
  const width = rows[0]?.length ?? 0;
  const { weights, descend } = adam(width, options.rate);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const gradient = new Float64Array(width);
    let start = 0;
    for (const list of useful) {
      const scores = list.map((_, at) => dot(weights, rows[start + at] ?? []));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const wanted = list.filter(({ holds }) => holds).length;
      list.forEach(({ holds }, at) => {
        const error = ((powers[at] ?? 0) / total - (holds ? 1 / wanted : 0)) / useful.length;
        (rows[start + at] ?? []).forEach((value, place) => {
          gradient[place] = (gradient[place] ?? 0) + error * value;
        });
      });
      start += list.length;
    }
    weights.forEach((weight, at) => {
      gradient[at] = (gradient[at] ?? 0) + options.pull * weight;
    });
    descend(gradient);
  }
  return { ...restore([...weights], 0), intercept: 0 };
}
