import { isCapitalised } from '../../language/characters.ts';
import type { ClauseHabits } from '../../language/clause-habits.ts';
import type { Document, Token } from '../../language/document.ts';
import { isFiniteVerb, isNominal, type Tag } from '../../language/tag.ts';
import type { Piece, Proposition, TokenPiece } from './proposition.ts';
import { isQuotationMark } from './quotation-mark.ts';

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
  /** How clauses are built in the document's language. */
  readonly clauses: ClauseHabits;
  readonly #pieces: readonly TokenPiece[];

  constructor(document: Document) {
    this.document = document;
    this.clauses = document.language.clauses;
    this.#pieces = document.tokens.map((_, at) => pieceOf(document, at));
  }

  /** The article's tokens `[first, last)` in order. */
  pieces(first: number, last: number): Proposition {
    return this.#pieces.slice(first, Math.max(first, last));
  }

  token(piece: Piece | null | undefined): Token | null {
    return piece?.kind === 'token' ? piece.word : null;
  }

  /** Lower-case word, empty for what is no token. */
  lower(piece: Piece | null | undefined): string {
    return piece?.lower ?? '';
  }

  tag(piece: Piece | null | undefined): Tag | null {
    return piece?.tag ?? null;
  }

  /** Whether the word stands between quotation marks. */
  isQuoted(piece: Piece | null | undefined): boolean {
    return piece?.quoted === true;
  }

  /** Whether it is a quotation mark. */
  isMark(piece: Piece | null | undefined): boolean {
    return piece?.mark === true;
  }

  isOneOf(piece: Piece | null | undefined, words: Pick<ReadonlySet<string>, 'has'>): boolean {
    return words.has(this.lower(piece));
  }

  isNominal(piece: Piece | null | undefined): boolean {
    const tag = this.tag(piece);
    return tag !== null && (isNominal(tag) || tag === 'NUM');
  }

  /** Whether the word at `at` is a finite verb or finite auxiliary: not an infinitive, not a participle. */
  isFinite(proposition: Proposition, at: number): boolean {
    const piece = proposition[at];
    const { copulas, finiteAuxiliaries } = this.clauses.verbs;
    if (piece?.kind === 'word')
      return copulas.has(piece.text) || (finiteAuxiliaries.has(piece.text) && !this.#owns(piece.text));
    const token = this.token(piece);
    if (token === null) return false;
    if (token.tag === 'AUX') return finiteAuxiliaries.has(token.lower) && !this.#followsModal(proposition, at);
    const finite = isFiniteVerb(token.tag) || this.#isPastTakenForParticiple(proposition, at);
    return finite && !this.#followsModal(proposition, at) && !this.#isBeforeNoun(proposition, at);
  }

  /** "emerged" in "the newly emerged administration". */
  #isBeforeNoun(proposition: Proposition, at: number): boolean {
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV') before--;
    return this.isOneOf(proposition[before], this.clauses.subjects.articles) && this.isNominal(proposition[at + 1]);
  }

  /** Whether a word ends like a past. */
  looksPast(piece: Piece | null | undefined): boolean {
    return this.lower(piece).endsWith(this.clauses.verbs.pastEnding);
  }

  /** Whether a main verb can stand at `at`: finite, or a past that the tagger takes for a participle. */
  isMainVerb(proposition: Proposition, at: number): boolean {
    const piece = proposition[at];
    return this.isFinite(proposition, at) || (this.tag(piece) === 'VBN' && this.looksPast(piece));
  }

  /** Whether the words `[start, end)` are a name: the last is tagged so, or all begin with a capital. */
  isName(proposition: Proposition, start: number, end: number): boolean {
    if (this.tag(proposition[end - 1]) === 'PROPN') return true;
    const words = proposition.slice(start, end).map((piece) => this.token(piece)?.text ?? '');
    const { withinNames } = this.clauses.subjects;
    return words.length > 1 && words.every((text) => isCapitalised(text) || withinNames.has(text));
  }

  /** "crossed" in "vehicles crossed the bridge": tagged a participle, but with a subject, an object and no auxiliary. */
  #isPastTakenForParticiple(proposition: Proposition, at: number): boolean {
    if (this.tag(proposition[at]) !== 'VBN' || !this.looksPast(proposition[at])) return false;
    const next = this.tag(proposition[at + 1]);
    return this.isNominal(proposition[at - 1]) && (next === 'DET' || next === 'PRON');
  }

  #followsModal(proposition: Proposition, at: number): boolean {
    const { verbs } = this.clauses;
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV' || this.lower(proposition[before]) === verbs.joinedNegation)
      before--;
    const previous = this.lower(proposition[before]);
    if (previous === verbs.infinitiveMark) return true;
    const lower = this.lower(proposition[at]);
    return verbs.beforeBase.has(previous) && (!verbs.finiteAuxiliaries.has(lower) || lower === verbs.baseAuxiliary);
  }

  /** Position of the first finite verb in `[from, to)`, -1 for none. */
  firstFinite(proposition: Proposition, from = 0, to = proposition.length): number {
    for (let at = from; at < to; at++) if (this.isFinite(proposition, at)) return at;
    return -1;
  }

  /** Whether a finite verb with something that can be its subject before it stands in `[from, to)`. */
  isClause(proposition: Proposition, from = 0, to = proposition.length): boolean {
    const subject = proposition.findIndex((piece, at) => at >= from && at < to && this.#canBeSubject(piece));
    return subject >= 0 && this.firstFinite(proposition, subject + 1, to) >= 0;
  }

  /** Whether a word of ours is only the mark of an owner, which looks like an auxiliary. */
  #owns(text: string): boolean {
    return text === this.clauses.writing.ownerMark;
  }

  #canBeSubject(piece: Piece): boolean {
    if (piece.kind === 'word') return piece.text === this.clauses.writing.there;
    return this.isNominal(piece) || this.tag(piece) === 'DET';
  }

  /** Whether it is a clause once a past that was taken for a participle counts as its verb: "Kim called for talks". */
  isLooseClause(proposition: Proposition): boolean {
    return proposition.some((_, at) => this.isLoosePast(proposition, at));
  }

  /** Whether a past taken for a participle stands at `at`, after what can be its subject. */
  isLoosePast(proposition: Proposition, at: number): boolean {
    if (this.tag(proposition[at]) !== 'VBN' || !this.isMainVerb(proposition, at)) return false;
    let before = at - 1;
    while (this.tag(proposition[before]) === 'ADV') before--;
    return this.isNominal(proposition[before]);
  }
}
