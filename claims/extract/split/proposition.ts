/** A part of a proposition: a word of the article by its token's index, a word of ours, or what somebody says. */
export type Piece =
  | { readonly kind: 'token'; readonly token: number }
  | { readonly kind: 'word'; readonly text: string; readonly joins?: 'before' | 'after' }
  | { readonly kind: 'content'; readonly attribution: number };

/** The words of a claim in order, before any is resolved. */
export type Proposition = readonly Piece[];

/** What a rule makes of a proposition: what is left of it, and the facts taken out. */
export interface Divided {
  readonly rest: Proposition;
  readonly facts: readonly Proposition[];
}

/** A quotation mark of ours, set without a space to the word before or after it. */
export function mark(text: string, joins: 'before' | 'after'): Piece {
  return { kind: 'word', text, joins };
}

/** A word of ours. */
export function word(text: string): Piece {
  return { kind: 'word', text };
}

/** The article's tokens `[first, last)` in order. */
export function tokenPieces(first: number, last: number): Proposition {
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => ({ kind: 'token', token: first + offset }));
}
