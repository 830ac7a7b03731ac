import { firstIndex } from '../bisect.ts';
import type { Document, Mention } from '../language/document.ts';

/** The first mention that ends behind `offset`. */
export function mentionIndexAt({ mentions }: Document, offset: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.end ?? 0) > offset);
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
