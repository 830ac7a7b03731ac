import { firstIndex } from '../bisect.ts';
import type { Document, Mention } from './document.ts';

/** The first mention that ends after `offset`. */
export function mentionIndexAt({ mentions }: Document, offset: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.end ?? 0) > offset);
}

/** So many mentions back a pronoun or noun may point; sentences that hold more between them have no end. */
const farthest = 200;

/** The mentions before `offset`, the nearest first. */
export function mentionsBefore(document: Document, offset: number): readonly Mention[] {
  const end = mentionIndexAt(document, offset);
  return document.mentions.slice(Math.max(0, end - farthest), end).reverse();
}

/** The mentions that lie between two offsets. */
export function mentionsWithin(document: Document, start: number, end: number): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = mentionIndexAt(document, start); ; at++) {
    const mention = document.mentions[at];
    if (mention === undefined || mention.start >= end) return found;
    if (mention.start >= start) found.push(mention);
  }
}
