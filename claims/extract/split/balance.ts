import { firstIndex } from '../../bisect.ts';
import type { Document, Quotation } from '../../language/document.ts';
import { lazyFor } from '../../lazy.ts';
import { mark, type Piece, type Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** The mark that closes what another opens. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '"': '"',
  "'": "'",
  "''": "''",
  '``': "''",
};

/** Where the words of a quotation stand in a proposition, as positions of pieces. */
interface Placed {
  readonly first: number;
  readonly last: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Quotations by the tokens that are their first and last. */
const edgesOf = lazyFor((document: Document) => {
  const edges = new Map<number, number[]>();
  const add = (token: number, quotation: number): void => {
    const known = edges.get(token);
    if (known === undefined) edges.set(token, [quotation]);
    else known.push(quotation);
  };
  document.quotations.forEach(({ first, last }, quotation) => {
    add(first, quotation);
    add(last - 1, quotation);
  });
  return edges;
});

/** The pieces that are words of the article, by token: a proposition may have them in another order. */
class Words {
  readonly #tokens: readonly number[];
  readonly #places: readonly number[];
  readonly #held: ReadonlySet<number>;
  /** Whether they stand in the order of the article, as in most propositions. */
  readonly #isInOrder: boolean;

  constructor(proposition: Proposition) {
    const words = proposition.flatMap((piece, place) =>
      piece.kind === 'token' ? [{ token: piece.token, place }] : [],
    );
    words.sort((a, b) => a.token - b.token);
    this.#tokens = words.map(({ token }) => token);
    this.#places = words.map(({ place }) => place);
    this.#held = new Set(this.#tokens);
    this.#isInOrder = words.every(({ place }, at) => at === 0 || place > (words[at - 1]?.place ?? 0));
  }

  /** The quotations that begin or end in the proposition, an outer one before those inside it. */
  quotations(edges: ReadonlyMap<number, readonly number[]>): readonly number[] {
    const found = new Set([...this.#held].flatMap((token) => edges.get(token) ?? []));
    return [...found].sort((a, b) => a - b);
  }

  place({ first, last, closed }: Quotation): Placed {
    const [from, to] = [this.#indexOf(first), this.#indexOf(last)];
    const places = this.#isInOrder ? [this.#places[from], this.#places[to - 1]] : this.#places.slice(from, to);
    const least = places.reduce((one: number, other = 0) => Math.min(one, other), Number.POSITIVE_INFINITY);
    const most = places.reduce((one: number, other = 0) => Math.max(one, other), -1);
    return { first: least, last: most, opens: this.#held.has(first), closes: closed && this.#held.has(last - 1) };
  }

  /** How many words come before a token. */
  #indexOf(token: number): number {
    return firstIndex(this.#tokens.length, (at) => (this.#tokens[at] ?? 0) >= token);
  }
}

/** Adds a mark to those at a place; those inside come after those around them. */
function add(marks: Map<number, Piece[]>, place: number, added: Piece): void {
  const known = marks.get(place);
  if (known === undefined) marks.set(place, [added]);
  else known.push(added);
}

/** A proposition without marks that stand alone at its edges, and with those of ours that close or open the others. */
class Balanced {
  readonly #proposition: Proposition;
  readonly #before = new Map<number, Piece[]>();
  readonly #after = new Map<number, Piece[]>();
  #start = 0;
  #end: number;

  constructor(proposition: Proposition) {
    this.#proposition = proposition;
    this.#end = proposition.length;
  }

  /** Gives a quotation the mark that it lacks here, or takes the one that stands alone. */
  take({ first, last, opens, closes }: Placed, [opener, closer]: readonly [string, string]): void {
    if (opens === closes) return;
    const [from, to] = [Math.max(first, this.#start), Math.min(last, this.#end - 1)];
    if (from > to) return;
    if (opens && from === this.#start && !this.#before.has(from)) this.#start++;
    else if (opens) add(this.#after, to, mark(closer, 'before'));
    else if (to === this.#end - 1 && !this.#after.has(to)) this.#end--;
    else add(this.#before, from, mark(opener, 'after'));
  }

  proposition(): Proposition {
    return this.#proposition
      .slice(this.#start, this.#end)
      .flatMap((piece, at) => [
        ...(this.#before.get(this.#start + at) ?? []),
        piece,
        ...(this.#after.get(this.#start + at) ?? []).toReversed(),
      ]);
  }
}

/**
 * A proposition in which each quotation mark has its partner: of a quotation that goes on in the next sentence the words
 * here are closed; one that stands alone at an edge is left out.
 */
export function balance({ document }: Reader, proposition: Proposition): Proposition {
  if (!proposition.some(({ quoted }) => quoted)) return proposition;
  const words = new Words(proposition);
  const balanced = new Balanced(proposition);
  for (const at of words.quotations(edgesOf(document))) {
    const quotation = document.quotations[at];
    const opener = document.tokens[quotation?.first ?? -1]?.text ?? '';
    const closer = closing[opener];
    if (quotation !== undefined && closer !== undefined) balanced.take(words.place(quotation), [opener, closer]);
  }
  return balanced.proposition();
}
