import { isSmall, isSpace } from '../../language/characters.ts';
import type { Document, Quotation, Token } from '../../language/document.ts';
import type { Mark, MarkFamily } from '../../language/language.ts';
import { paragraphRanges, type TokenBounds } from '../../language/paragraphs.ts';

interface Open {
  readonly family: MarkFamily;
  readonly token: number;
  /** Written ", so that “ within it nests. */
  readonly straight: boolean;
}

interface Pair {
  readonly first: number;
  readonly last: number;
  readonly closed: boolean;
}

/** How many tokens ahead a single quotation mark looks for the one that closes it. */
const reach = 300;

/** The text's marks, read token by token. */
class Marks {
  readonly #document: Document;
  readonly #read: (token: Token) => Mark | null;

  constructor(document: Document) {
    this.#document = document;
    this.#read = document.language.quotations.marksIn(document.text);
  }

  /** What the token at `at` is as a quotation mark; null when it is none. */
  at(at: number): Mark | null {
    const token = this.#document.tokens[at];
    return token === undefined ? null : this.#read(token);
  }

  /** Whether a single mark closes something at `at`. */
  #closesSingle(at: number): boolean {
    const mark = this.at(at);
    return mark?.family === 'single' && mark.closes;
  }

  /** Whether the ’ at `at` is more likely the apostrophe of a plural ("voters’ rights") than the end of a quotation. */
  isPossessive(at: number, end: number): boolean {
    const { text, tokens } = this.#document;
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || !/[sS]$/.test(before.text) || before.end !== token.start)
      return false;
    if (!isSpace(text.charCodeAt(token.end)) || !isSmall(text.charCodeAt(token.end + 1))) return false;
    for (let next = at + 1; next < Math.min(end, at + reach); next++) {
      if (tokens[next]?.text === '‘') return false;
      if (this.#closesSingle(next)) return true;
    }
    return false;
  }

  /** Whether a single mark at `at` opens a quotation: no shortened word follows, and a mark that closes stands ahead. */
  hasClosing(at: number, end: number): boolean {
    const { tokens, language } = this.#document;
    if (language.quotations.elided.test(tokens[at + 1]?.lower ?? '') && tokens[at]?.text !== '‘') return false;
    const limit = Math.min(end, at + reach);
    for (let next = at + 2; next < limit; next++) if (this.#closesSingle(next)) return true;
    return false;
  }
}

/** Where a quotation that nobody closes ends: with its paragraph when it is all of it, else with its sentence. */
function openEnd(document: Document, first: number, [begin, end]: TokenBounds): number {
  if (first === begin) return end;
  return document.sentences[document.tokens[first]?.sentence ?? 0]?.last ?? end;
}

/** Whether a quotation of several sentences is introduced by a colon: "Weil said: “The port is closed. It will open in May." */
function followsColon({ tokens }: Document, first: number, begin: number): boolean {
  return first > begin && tokens[first - 1]?.text === ':';
}

/** Pairs the marks of one paragraph. */
class Pairing {
  readonly pairs: Pair[] = [];
  readonly #stack: Open[] = [];
  readonly #document: Document;
  readonly #marks: Marks;
  readonly #range: TokenBounds;

  constructor(document: Document, marks: Marks, range: TokenBounds) {
    this.#document = document;
    this.#marks = marks;
    this.#range = range;
  }

  /** Gives up the quotations opened above `depth`: single ones were none, others end unclosed. */
  dropTo(depth: number): void {
    for (const { family, token } of this.#stack.splice(depth)) {
      if (family === 'single') continue;
      this.pairs.push({ first: token, last: openEnd(this.#document, token, this.#range), closed: false });
    }
  }

  /** Takes the mark at token `at` as closing, opening or neither. */
  take({ family, opens, closes }: Mark, at: number): void {
    const depth = this.#stack.findLastIndex((open) => open.family === family);
    const single = family === 'single';
    if (depth >= 0 && closes && !(single && this.#marks.isPossessive(at, this.#range[1]))) this.#close(depth, at);
    else if (opens && !(single && (depth >= 0 || !this.#marks.hasClosing(at, this.#range[1]))))
      this.#open(family, depth, at);
  }

  /** Gives up what is open at the end of the paragraph, with which ends what a colon introduces and no other mark follows. */
  end(): void {
    const [begin, last] = this.#range;
    const only = this.#stack.findLast(({ family }) => family !== 'single');
    if (only !== undefined && followsColon(this.#document, only.token, begin)) {
      this.#stack.splice(this.#stack.indexOf(only), 1);
      this.pairs.push({ first: only.token, last, closed: false });
    }
    this.dropTo(0);
  }

  #close(depth: number, at: number): void {
    this.dropTo(depth + 1);
    const open = this.#stack.pop();
    if (open !== undefined) this.pairs.push({ first: open.token, last: at + 1, closed: true });
  }

  #open(family: MarkFamily, depth: number, at: number): void {
    const straight = this.#document.tokens[at]?.text === '"';
    if (depth >= 0 && !(this.#stack[depth]?.straight && !straight)) this.dropTo(depth);
    this.#stack.push({ family, token: at, straight });
  }
}

function pairsOf(document: Document, marks: Marks, range: TokenBounds): readonly Pair[] {
  const pairing = new Pairing(document, marks, range);
  for (let at = range[0]; at < range[1]; at++) {
    const mark = marks.at(at);
    if (mark !== null) pairing.take(mark, at);
  }
  pairing.end();
  return pairing.pairs.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The quotations of one paragraph; `unclosed` is the one that the paragraph before left open, -1 for none. */
function quotationsOf(
  document: Document,
  range: TokenBounds,
  { marks, base, unclosed }: { marks: Marks; base: number; unclosed: number },
): readonly Quotation[] {
  const found: Quotation[] = [];
  const enclosing: number[] = [];
  for (const { first, last, closed } of pairsOf(document, marks, range)) {
    while (enclosing.length > 0 && (found[enclosing.at(-1) ?? -1]?.last ?? 0) < last) enclosing.pop();
    const around = enclosing.at(-1);
    const start = document.tokens[first]?.start ?? 0;
    const end = document.tokens[last - 1]?.end ?? start;
    enclosing.push(found.length);
    const continues = first === range[0] && around === undefined ? unclosed : -1;
    found.push({ start, end, first, last, parent: around === undefined ? -1 : base + around, closed, continues });
  }
  return found;
}

function withMarks(tokens: readonly Token[], quotations: readonly Quotation[]): readonly Token[] {
  const marked = [...tokens];
  quotations.forEach(({ first, last, parent }, quotation) => {
    if (parent >= 0) return;
    for (let at = first; at < last; at++) {
      const token = marked[at];
      if (token !== undefined) marked[at] = { ...token, quotation };
    }
  });
  return marked;
}

/** Pass: pairs quotation marks, paragraph by paragraph, and marks the tokens between them. */
export function findQuotations(document: Document): Document {
  const quotations: Quotation[] = [];
  const marks = new Marks(document);
  let unclosed = -1;
  for (const range of paragraphRanges(document)) {
    const base = quotations.length;
    const found = quotationsOf(document, range, { marks, base, unclosed });
    const open = found.findLastIndex(({ closed, last, parent }) => !closed && last === range[1] && parent < 0);
    for (const quotation of found) quotations.push(quotation);
    unclosed = open < 0 ? -1 : base + open;
  }
  return { ...document, quotations, tokens: withMarks(document.tokens, quotations) };
}
