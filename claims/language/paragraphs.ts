import type { Document } from './document.ts';

/** Tokens `[first, last)` of a paragraph. */
export type TokenBounds = readonly [number, number];

/** Token ranges of the paragraphs. */
export function paragraphRanges(document: Document): readonly TokenBounds[] {
  const ranges: [number, number][] = [];
  let paragraph = -1;
  for (const sentence of document.sentences) {
    const open = ranges.at(-1);
    if (sentence.paragraph === paragraph && open !== undefined) open[1] = sentence.last;
    else ranges.push([sentence.first, sentence.last]);
    paragraph = sentence.paragraph;
  }
  return ranges;
}
