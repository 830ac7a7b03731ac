import type { Resolution } from '../../extraction.ts';
import type { Document, Token } from '../../language/document.ts';
import type { Span, Spans } from '../../span.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import type { Reading, Readings } from './readings/reading.ts';
import { SpokenOf } from './spoken-of.ts';

/** The text of a claim, where it stands, and which of its words were read as others. */
export interface Rendering {
  readonly text: string;
  readonly spans: Spans;
  readonly resolved: readonly Resolution[];
  readonly words: readonly Written[];
}

/** A word of a claim as it is written. */
export interface Written {
  readonly text: string;
  /** The article's tokens after it; none for a word of ours. */
  readonly first: number | null;
  readonly last: number;
  readonly reading: Reading | null;
  /** Whether it is left as it stands because what it is read as stands before it. */
  readonly isKnown?: boolean;
  /** To which side a mark of ours is set without a space. */
  readonly joins?: 'before' | 'after' | undefined;
}

const closesUp = /^[,.;:!?%)\]”»…]/u;
const opensUp = /[([“„«‘$£€#]$/u;

/** Whether a text holds a name whole, not as the beginning of a longer one: "Tidex" in "Tidex News". */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/^ \p{Lu}/u.test(text.slice(at + name.length, at + name.length + 3))) return true;
  return false;
}

function isRepeated(reader: Reader, { onlyFirst, to }: Reading, written: readonly Written[]): boolean {
  if (!onlyFirst) return false;
  const before = written.map(({ text }) => text).join(' ');
  const name = to.replace(reader.clauses.writing.ownerEnding, '');
  const { opening } = reader.document.language.names;
  return holdsName(before, name) || holdsName(before, name.replace(opening, ''));
}

function wordAt(reader: Reader, token: number): string {
  return reader.document.tokens[token]?.text ?? '';
}

/** The word without the capital that only its place at the head of its sentence gave it. */
function lowered(reader: Reader, at: number): string {
  const { tokens, sentences } = reader.document;
  const token = tokens[at];
  if (token === undefined || sentences[token.sentence]?.first !== at) return wordAt(reader, at);
  const common =
    token.tag !== 'PROPN' && token.tag !== 'NOUN' && !reader.clauses.writing.alwaysCapital.has(token.lower);
  return common && /^\p{Lu}\p{Ll}*$/u.test(token.text) ? token.text.toLowerCase() : token.text;
}

/** Whether a token keeps the quotation marks around it in what is written. */
function keepsMarks({ document }: Reader, proposition: Proposition, token: number): boolean {
  const around = document.quotations[document.tokens[token]?.quotation ?? -1];
  if (around === undefined) return false;
  return proposition.some(
    (piece) => piece.kind === 'token' && (piece.token === around.first || piece.token === around.last - 1),
  );
}

/** Finds what a token of a proposition is read as, where it is read as anything in its place there. */
class ReadingFinder {
  readonly #proposition: Proposition;
  readonly #readings: Readings;
  readonly #reader: Reader;
  /** Whether whoever speaks is in it more than once, "I" and "my" or "we" and "you", so that a name for one of them reads as somebody else. */
  readonly #speaksAgain: boolean;

  constructor(reader: Reader, proposition: Proposition, readings: Readings) {
    const { speaking } = reader.clauses.writing;
    this.#speaksAgain = proposition.filter((piece) => reader.isOneOf(piece, speaking)).length > 1;
    this.#reader = reader;
    this.#proposition = proposition;
    this.#readings = readings;
  }

  /** The reading of the token at position `at`, with how it is written: in brackets where quotation marks stay. */
  at(at: number, token: number): { readonly reading: Reading; readonly text: string } | null {
    const reading = this.#readings.get(token);
    if (reading === null || !this.#standsWhole(at, token, reading)) return null;
    const isNarrator = this.#reader.document.voices.has(token);
    if (reading.firstPerson === true && this.#speaksAgain && !isNarrator) return null;
    const isQuoted = (this.#reader.document.tokens[token]?.quotation ?? -1) >= 0;
    if (reading.isInBrackets === true && isQuoted) return { reading, text: `[${reading.to}]` };
    if (!keepsMarks(this.#reader, this.#proposition, token)) return { reading, text: reading.to };
    return reading.firstPerson === true ? null : { reading, text: `[${reading.to}]` };
  }

  #standsWhole(at: number, token: number, { first, last }: Reading): boolean {
    for (let offset = 0; offset < last - first; offset++) {
      const piece = this.#proposition[at + offset];
      if (piece?.kind !== 'token' || piece.token !== token + offset) return false;
    }
    return true;
  }
}

function write(reader: Reader, proposition: Proposition, readings: Readings): Written[] {
  const written: Written[] = [];
  const spokenOf = new SpokenOf(reader.document);
  const finder = new ReadingFinder(reader, proposition, readings);
  for (let at = 0; at < proposition.length; at++) {
    const piece = proposition[at];
    if (piece === undefined || piece.kind === 'content') continue;
    if (piece.kind === 'word') {
      written.push({ text: piece.text, first: null, last: 0, reading: null, joins: piece.joins });
      continue;
    }
    const found = finder.at(at, piece.token);
    const isLeft = found === null || spokenOf.keepsPronoun(piece.token, found.reading);
    if (isLeft || isRepeated(reader, found.reading, written)) {
      spokenOf.add(piece.token, undefined);
      const text = written.length === 0 ? wordAt(reader, piece.token) : lowered(reader, piece.token);
      written.push({ text, first: piece.token, last: piece.token + 1, reading: null, isKnown: !isLeft });
      continue;
    }
    const { text, reading } = found;
    spokenOf.add(piece.token, reading);
    written.push({ text, first: reading.first, last: reading.last, reading });
    at += reading.last - reading.first - 1;
  }
  return written;
}

/** Whether a word of the article is the mark that closes a quotation which the word before it stands in. */
function closesQuotation({ tokens, quotations }: Document, left: Written, { first }: Written): boolean {
  if (first === null || left.first === null) return false;
  const around = quotations[tokens[first]?.quotation ?? -1];
  return around?.closed === true && around.last - 1 === first && left.first > around.first;
}

function gap({ document, clauses }: Reader, left: Written | undefined, right: Written): string {
  const { tokens } = document;
  if (left === undefined || left.joins === 'after' || right.joins === 'before') return '';
  if (closesQuotation(document, left, right)) return '';
  if (left.first !== null && right.first === left.last) {
    const joined = tokens[right.first]?.start === tokens[left.last - 1]?.end;
    const contracted = right.reading !== null && /\p{L}$/u.test(left.text) && /^\p{L}/u.test(right.text);
    return joined && !contracted ? '' : ' ';
  }
  return closesUp.test(right.text) || clauses.writing.closesUp.test(right.text) || opensUp.test(left.text) ? '' : ' ';
}

function sentenceCase(text: string, isHeading: boolean): string {
  const first = /^[A-Za-z0-9]/.test(text) ? 0 : text.search(/[\p{L}\p{N}]/u);
  if (first < 0) return text;
  const point = text.codePointAt(first) ?? 0;
  const letter = String.fromCodePoint(point);
  const ended = isHeading || /[.!?…][”"’')\]]*$/u.test(text) ? text : `${text}.`;
  return ended.slice(0, first) + letter.toUpperCase() + ended.slice(first + letter.length);
}

function spansOf(tokens: readonly Token[], written: readonly Written[]): Spans {
  const ranges = written.flatMap(({ first, last }) => (first === null ? [] : [{ first, last }]));
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.sort((a, b) => a.first - b.first)) {
    const open = joined.at(-1);
    if (open !== undefined && first <= open.last) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined.map(({ first, last }) => [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]);
}

/** What a proposition is written with. */
export interface Writing {
  readonly readings: Readings;
  /** A heading gets no full stop. */
  readonly isHeading: boolean;
}

/** A proposition as a sentence of its own, with the words that other words are read as. */
export function render(reader: Reader, proposition: Proposition, { readings, isHeading }: Writing): Rendering {
  const { tokens, text: article } = reader.document;
  const written = write(reader, proposition, readings);
  const text = written.reduce((line, next, at) => line + gap(reader, written[at - 1], next) + next.text, '');
  const resolved = written.flatMap(({ reading }) => {
    if (reading === null) return [];
    const span: Span = [tokens[reading.first]?.start ?? 0, tokens[reading.last - 1]?.end ?? 0];
    return [{ from: article.slice(...span), to: reading.to, span }];
  });
  const distinct = resolved.filter(
    ({ span }, index) => resolved.findIndex((other) => other.span[0] === span[0]) === index,
  );
  return {
    text: sentenceCase(text.replace(/\s+/gu, ' '), isHeading),
    spans: spansOf(tokens, written),
    resolved: distinct,
    words: written,
  };
}
