import type { Weights } from './model.ts';

/** The probability that log-odds stand for. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The sum of the weights in the rows of some features, of weights with one column. */
export function weightOf(
  { values, scale }: Weights,
  rows: { readonly length: number; readonly [at: number]: number },
): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += values[rows[at] ?? 0] ?? 0;
  return sum * scale;
}
