import { firstIndex } from '../bisect.ts';
import type { Span } from '../span.ts';
import type { Token } from './document.ts';
import type { Range } from './noun-phrase.ts';
import { isTensed } from './tag.ts';

/** Index of the first token that ends after `offset`; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens.length, (at) => (tokens[at]?.end ?? 0) > offset);
}

/** The tokens that a span touches. */
export function tokenRangeOf(tokens: readonly Token[], [start, end]: Span): Range {
  return { first: tokenAt(tokens, start), last: tokenAt(tokens, Math.max(start, end - 1)) + 1 };
}

/** Whether a range of tokens states something: a finite verb or an auxiliary stands in it. */
export function states(tokens: readonly Token[], { first, last }: Range): boolean {
  return tokens.slice(first, last).some(({ tag }) => isTensed(tag));
}
