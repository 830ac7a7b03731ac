import type { Document, Mention } from '../language/document.ts';

/** The first mention that ends behind `offset`, by halving. */
export function mentionIndexAt({ mentions }: Document, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that lie between two offsets. */
export function mentionsWithin(document: Document, start: number, end: number): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = mentionIndexAt(document, start); ; at += 1) {
    const mention = document.mentions[at];
    if (mention === undefined || mention.start >= end) return found;
    if (mention.start >= start) found.push(mention);
  }
}
