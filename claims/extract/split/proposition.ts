import type { Token } from '../../language/document.ts';
import type { Tag } from '../../language/tag.ts';

/** What rules ask of every piece: nothing is known of what is no word of the article. */
interface Looks {
  /** Lower-case word, empty for what is no token. */
  readonly lower: string;
  readonly tag: Tag | undefined;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  /** Whether it is a quotation mark. */
  readonly mark: boolean;
}

/** A word of the article, by its token's index. */
export interface TokenPiece extends Looks {
  readonly kind: 'token';
  readonly token: number;
  readonly word: Token;
}

/** A word of ours. */
interface OwnPiece extends Looks {
  readonly kind: 'word';
  readonly text: string;
  readonly joins: 'before' | 'after' | undefined;
}

/** What somebody says, as one. */
interface ContentPiece extends Looks {
  readonly kind: 'content';
  readonly attribution: number;
}

/** A part of a proposition: a word of the article, a word of ours, or what somebody says. */
export type Piece = TokenPiece | OwnPiece | ContentPiece;

const unknown: Looks = { lower: '', tag: undefined, quoted: false, mark: false };

/** The words of a claim in order, before any is resolved. */
export type Proposition = readonly Piece[];

/** What a rule makes of a proposition: what is left of it, and the facts taken out. */
export interface Divided {
  readonly rest: Proposition;
  readonly facts: readonly Proposition[];
}

/** A quotation mark of ours, set without a space to the word before or after it. */
export function mark(text: string, joins: 'before' | 'after'): Piece {
  return { ...unknown, kind: 'word', text, joins };
}

/** A word of ours. */
export function word(text: string): Piece {
  return { ...unknown, kind: 'word', text, joins: undefined };
}

/** What the attribution with this index says, as one. */
export function content(attribution: number): Piece {
  return { ...unknown, kind: 'content', attribution };
}
