import { firstIndex } from '../../bisect.ts';

/** Ranges of tokens, first and the one after the last, asked for one token after the other. */
export class TokenRanges {
  /** How many tokens they have; twice counted where two overlap. */
  readonly size: number;
  readonly #firsts: readonly number[];
  /** The furthest end of the ranges up to each. */
  readonly #ends: readonly number[];

  constructor(ranges: readonly (readonly [number, number])[]) {
    const sorted = ranges.toSorted(([a], [b]) => a - b);
    this.size = sorted.reduce((sum, [first, last]) => sum + last - first, 0);
    this.#firsts = sorted.map(([first]) => first);
    let end = Number.NEGATIVE_INFINITY;
    this.#ends = sorted.map(([, last]) => {
      end = Math.max(end, last);
      return end;
    });
  }

  /** Whether one of them has the token. */
  has(token: number): boolean {
    const after = firstIndex(this.#firsts.length, (at) => (this.#firsts[at] ?? 0) > token);
    return (this.#ends[after - 1] ?? Number.NEGATIVE_INFINITY) > token;
  }
}
