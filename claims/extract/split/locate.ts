import type { Token } from '../../language/document.ts';
import type { Span } from '../../span.ts';

/** Index of the first token that ends behind `offset`, by bisection; the number of tokens where none does. */
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

/** Indices `[first, last)` of the tokens that begin in a span. */
export function tokensIn(tokens: readonly Token[], [start, end]: Span): readonly [number, number] {
  let first = tokenAt(tokens, start);
  if ((tokens[first]?.start ?? start) < start) first++;
  let last = tokenAt(tokens, end);
  if ((tokens[last]?.start ?? end) < end) last++;
  return [first, Math.max(first, last)];
}
