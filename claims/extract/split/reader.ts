import { isCapitalised } from '../../language/characters.ts';
import type { Document, Token } from '../../language/document.ts';
import { isFiniteVerb, isNominal, type Tag } from '../../language/tag.ts';
import { wordSet } from '../../word-set.ts';
import type { Piece, Proposition, TokenPiece } from './proposition.ts';
import { isQuotationMark } from './quotation-mark.ts';

const finiteAuxiliaries: ReadonlySet<string> = wordSet(
  "am is are was were 's 're 'm has have 've had 'd do does did will 'll wo would can ca could may might must shall should ai ain't",
);
const modals: ReadonlySet<string> = wordSet(
  "will 'll wo would 'd can ca could may might must shall should to do does did let",
);

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const copulas: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);

/** A word that the tagger does not know but that is written as names are. */
function tagOf({ tag, text }: Token): Tag {
  return tag === 'X' && isCapitalised(text) ? 'PROPN' : tag;
}

function pieceOf(document: Document, at: number): TokenPiece {
  const word = document.tokens[at] as Token;
  return {
    kind: 'token',
    token: at,
    word,
    lower: word.lower,
    tag: tagOf(word),
    quoted: word.quotation >= 0,
    mark: isQuotationMark(document, at),
  };
}

/** Answers questions about the words of a proposition by position; a position outside it has no word. */
export class Reader {
  readonly document: Document;
  readonly #pieces: readonly TokenPiece[];

  constructor(document: Document) {
    this.document = document;
    this.#pieces = document.tokens.map((_, at) => pieceOf(document, at));
  }

  /** The article's tokens `[first, last)` in order. */
  pieces(first: number, last: number): Proposition {
    return this.#pieces.slice(first, Math.max(first, last));
  }

  token(piece: Piece | undefined): Token | undefined {
    return piece?.kind === 'token' ? piece.word : undefined;
  }

  /** Lower-case word, empty for what is no token. */
  lower(piece: Piece | undefined): string {
    return piece === undefined ? '' : piece.lower;
  }

  tag(piece: Piece | undefined): Tag | undefined {
    return piece?.tag;
  }

  /** Whether the word stands between quotation marks. */
  isQuoted(piece: Piece | undefined): boolean {
    return piece?.quoted === true;
  }

  /** Whether it is a quotation mark. */
  isMark(piece: Piece | undefined): boolean {
    return piece?.mark === true;
  }

  isOneOf(piece: Piece | undefined, words: ReadonlySet<string>): boolean {
    return words.has(this.lower(piece));
  }

  isNominal(piece: Piece | undefined): boolean {
    const tag = this.tag(piece);
    return tag !== undefined && (isNominal(tag) || tag === 'NUM');
  }

  /** Whether the word at `at` is a finite verb or finite auxiliary: not an infinitive, not a participle. */
  isFinite(proposition: Proposition, at: number): boolean {
    const piece = proposition[at];
    if (piece?.kind === 'word') return copulas.has(piece.text);
    const token = this.token(piece);
    if (token === undefined) return false;
    if (token.tag === 'AUX') return finiteAuxiliaries.has(token.lower) && !this.#followsModal(proposition, at);
    const finite = isFiniteVerb(token.tag) || this.#isPastTakenForParticiple(proposition, at);
    return finite && !this.#followsModal(proposition, at) && !this.#isBeforeNoun(proposition, at);
  }

  /** "emerged" in "the newly emerged administration". */
  #isBeforeNoun(proposition: Proposition, at: number): boolean {
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV') before--;
    return articles.has(this.lower(proposition[before])) && this.isNominal(proposition[at + 1]);
  }

  /** Whether a main verb can stand at `at`: finite, or a past that the tagger takes for a participle. */
  isMainVerb(proposition: Proposition, at: number): boolean {
    const piece = proposition[at];
    return this.isFinite(proposition, at) || (this.tag(piece) === 'VBN' && this.lower(piece).endsWith('ed'));
  }

  /** Whether the words `[start, end)` are a name: the last is tagged so, or all begin with a capital. */
  isName(proposition: Proposition, start: number, end: number): boolean {
    if (this.tag(proposition[end - 1]) === 'PROPN') return true;
    const words = proposition.slice(start, end).map((piece) => this.token(piece)?.text ?? '');
    return words.length > 1 && words.every((text) => isCapitalised(text) || /^(?:of|the|for|and)$/.test(text));
  }

  /** "crossed" in "vehicles crossed the bridge": tagged a participle, but with a subject, an object and no auxiliary. */
  #isPastTakenForParticiple(proposition: Proposition, at: number): boolean {
    if (this.tag(proposition[at]) !== 'VBN' || !this.lower(proposition[at]).endsWith('ed')) return false;
    const next = this.tag(proposition[at + 1]);
    return this.isNominal(proposition[at - 1]) && (next === 'DET' || next === 'PRON');
  }

  #followsModal(proposition: Proposition, at: number): boolean {
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV' || this.lower(proposition[before]) === "n't") before--;
    const previous = this.lower(proposition[before]);
    return modals.has(previous) && !finiteAuxiliaries.has(this.lower(proposition[at]))
      ? true
      : previous === 'to' || (modals.has(previous) && this.lower(proposition[at]) === 'have');
  }

  /** Position of the first finite verb in `[from, to)`, -1 for none. */
  firstFinite(proposition: Proposition, from = 0, to = proposition.length): number {
    for (let at = from; at < to; at++) if (this.isFinite(proposition, at)) return at;
    return -1;
  }

  /** Whether a finite verb with something that can be its subject before it stands in `[from, to)`. */
  isClause(proposition: Proposition, from = 0, to = proposition.length): boolean {
    const subject = proposition.findIndex(
      (piece, at) => at >= from && at < to && (this.isNominal(piece) || this.tag(piece) === 'DET'),
    );
    return subject >= 0 && this.firstFinite(proposition, subject + 1, to) >= 0;
  }

  /** Whether it is a clause once a past that was taken for a participle counts as its verb: "Kim called for talks". */
  isLooseClause(proposition: Proposition): boolean {
    return proposition.some((_, at) => this.isLoosePast(proposition, at));
  }

  /** Whether a past taken for a participle stands at `at`, behind what can be its subject. */
  isLoosePast(proposition: Proposition, at: number): boolean {
    if (this.tag(proposition[at]) !== 'VBN' || !this.isMainVerb(proposition, at)) return false;
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV') before--;
    return this.isNominal(proposition[before]);
  }
}
