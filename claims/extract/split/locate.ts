import type { Token } from '../../language/document.ts';
import { tokenAt } from '../../language/token-range.ts';
import type { Span } from '../../span.ts';

/** Indices `[first, last)` of the tokens that begin in a span. */
export function tokensIn(tokens: readonly Token[], [start, end]: Span): readonly [number, number] {
  let first = tokenAt(tokens, start);
  if ((tokens[first]?.start ?? start) < start) first++;
  let last = tokenAt(tokens, end);
  if ((tokens[last]?.start ?? end) < end) last++;
  return [first, Math.max(first, last)];
}
