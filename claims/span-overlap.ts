import type { Spans } from './span.ts';

/** How many characters stand in spans. */
export function lengthOf(spans: Spans): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many characters stand in both of two lists of spans, of which neither overlaps with itself. */
export function overlapOf(left: Spans, right: Spans): number {
  let sum = 0;
  for (const [start, end] of left) {
    for (const [from, to] of right) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}
