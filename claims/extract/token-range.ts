import type { Token } from '../language/document.ts';
import type { Span } from '../span.ts';
import type { Range } from './noun-phrase.ts';

/** Index of the first token that ends behind `offset`, by halving. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that a span touches. */
export function tokenRangeOf(tokens: readonly Token[], [start, end]: Span): Range {
  return { first: tokenAt(tokens, start), last: tokenAt(tokens, Math.max(start, end - 1)) + 1 };
}
