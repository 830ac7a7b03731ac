import { firstIndex } from '../bisect.ts';
import type { Selector } from '../extraction.ts';
import type { Spans } from '../span.ts';

/** Characters of context on either side of a selector's words, enough to find them again when offsets moved. */
const context = 32;

const astral = /[\u{10000}-\u{10FFFF}]/gu;

/** How many of the sorted numbers lie below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  return firstIndex(sorted.length, (at) => (sorted[at] ?? 0) >= limit);
}

/** Makes W3C selectors for one text, one a span, spans in reading order; `start` and `end` in code points. */
export function selectorMaker(text: string): (spans: Spans) => readonly Selector[] {
  const pairs = Array.from(text.matchAll(astral), (pair) => pair.index);
  return (spans) =>
    spans.map(([start, end]) => ({
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
      start: start - countBelow(pairs, start),
      end: end - countBelow(pairs, end),
    }));
}
