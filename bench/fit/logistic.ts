import { logistic } from '../../claims/model/logistic.ts';

/** One example: the slots of its features, whether it holds, and how much it counts. */
export interface Example {
  readonly features: readonly number[] | Int32Array;
  readonly holds: boolean;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly space: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards 0. */
  readonly decay: number;
}

/** A small generator of numbers in [0, 1), the same on every machine. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Log-odds of an example: the sum of its weights over the root of their number. */
export function logOdds(weights: ArrayLike<number>, features: readonly number[] | Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum / Math.sqrt(features.length);
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i] as T;
    items[i] = items[j] as T;
    items[j] = held;
  }
}

/** Weights of a logistic regression by AdaGrad; the order of the examples is shuffled the same way each time. */
export function fitLogistic(examples: readonly Example[], options: LogisticOptions): Float64Array {
  const weights = new Float64Array(options.space);
  const squares = new Float64Array(options.space).fill(1e-6);
  const order = [...examples];
  const random = numbersFrom(1);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const { features, holds, weight } of order) {
      const error = logistic(logOdds(weights, features)) - Number(holds);
      const step = (error * weight) / Math.sqrt(features.length);
      for (const feature of features) {
        const gradient = step + options.decay * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
        weights[feature] = (weights[feature] ?? 0) - (options.rate * gradient) / Math.sqrt(squares[feature] ?? 1);
      }
    }
  }
  return weights;
}

/** Slope and intercept that turn log-odds into calibrated ones (Platt scaling by Newton's method). */
export function calibrate(points: readonly { odds: number; holds: boolean }[]): { slope: number; intercept: number } {
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 50; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { odds, holds } of points) {
      const p = logistic(slope * odds + intercept);
      const error = p - Number(holds);
      const spread = p * (1 - p);
      ga += error * odds;
      gb += error;
      haa += spread * odds * odds;
      hab += spread * odds;
      hbb += spread;
    }
    const determinant = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / determinant;
    intercept -= (haa * gb - hab * ga) / determinant;
  }
  return { slope, intercept };
}

/** The same weights as int8 and the scale that brings them back. */
export function quantise(weights: Float64Array): { values: Int8Array; scale: number } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  return { values: Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127)), scale: largest / 127 };
}
