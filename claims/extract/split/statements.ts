import type { Document } from '../../language/document.ts';
import { isVerb } from '../../language/tag.ts';
import { isDenied, isPrinted } from './asserted.ts';
import { Chains } from './chains.ts';
import { Contents } from './contents.ts';
import { divide } from './divide.ts';
import { Frames } from './frames.ts';
import { lineHeads } from './line-heads.ts';
import { content as contentOf, type Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { saysFrom } from './says-from.ts';
import { saysNothing } from './says-nothing.ts';
import { tidy } from './tidy.ts';

/** A proposition and who says it: indices of attributions, outermost first. */
export interface Statement {
  readonly proposition: Proposition;
  readonly attributions: readonly number[];
  /** What it was divided from, for where it cannot stand alone; the same for all that come of one. */
  readonly undivided: Proposition;
}

/** A sentence with more attributions than this is a list or text without full stops, and is left whole. */
const mostAttributions = 40;

/** After a label or a correction fewer words than these are no statement: "Maria Lopez: Since 2011." */
const fewestWords = 5;

/** So much of what is said is no part of its statement: an opening "Meanwhile," and a comma at its end. */
const mostLeftOut = 3;

/** Finds the statements of one sentence after the other. */
export class StatementFinder {
  readonly #reader: Reader;
  readonly #document: Document;
  readonly #contents: Contents;
  readonly #chains: Chains;
  readonly #frames: Frames;
  /** Attributions with content or cue in a sentence, by sentence. */
  readonly #bySentence = new Map<number, number[]>();
  /** Where sentences begin to say something, by sentence: after a label, and what a correction withdraws. */
  readonly #kept = new Map<number, number>();
  readonly #pieces = new Map<number, Proposition>();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#document = reader.document;
    const { tokens, attributions } = this.#document;
    this.#contents = new Contents(reader);
    this.#chains = new Chains(reader, this.#contents);
    this.#frames = new Frames(reader, this.#contents);
    for (const attribution of attributions) {
      const from = saysFrom(this.#document, attribution);
      if (from >= 0) this.#kept.set(tokens[attribution.cueToken]?.sentence ?? -1, from);
    }
    this.#contents.ranges.forEach((ranges, index) => {
      this.#noteSentences(index, ranges);
    });
  }

  /** The statements of the sentence with this index, in reading order of what they rest on. */
  of(sentence: number): readonly Statement[] {
    const candidates = this.#bySentence.get(sentence) ?? [];
    if (candidates.length > mostAttributions || saysNothing(this.#document, sentence)) return [];
    return this.#within(this.#piecesOf(sentence), candidates, []);
  }

  /** Whether a sentence says nothing that could be claimed: a label, a caption, what a correction withdraws. */
  isEmpty(sentence: number): boolean {
    const fewest = this.#kept.has(sentence) ? fewestWords : 1;
    return saysNothing(this.#document, sentence) || this.#piecesOf(sentence).length < fewest;
  }

  /** Whether a sentence is an item of a list under who reports it, with a verb of its own. */
  isItem(sentence: number): boolean {
    const around = this.#printedAround(sentence);
    const isListed = around.some((index) => this.#document.attributions[index]?.grounds.rule === 'listed');
    return isListed && this.#piecesOf(sentence).some(({ tag }) => tag !== undefined && isVerb(tag));
  }

  /** The turns and lists that hold all of a sentence, whoever else is quoted in it. */
  #printedAround(sentence: number): readonly number[] {
    const first = this.#piecesOf(sentence).find(({ tag }) => tag !== 'PUNCT');
    const token = first?.kind === 'token' ? first.token : -1;
    return (this.#bySentence.get(sentence) ?? []).filter(
      (index) => isPrinted(this.#document.attributions[index]) && this.#contents.holds(index, token),
    );
  }

  /** Attributions of a sentence whose speaker is nobody who can speak. */
  refusedSpeakers(sentence: number): readonly number[] {
    return (this.#bySentence.get(sentence) ?? []).filter(
      (index) =>
        this.#contents.refused[index] &&
        this.#document.tokens[this.#document.attributions[index]?.cueToken ?? -1]?.sentence === sentence,
    );
  }

  /** The whole sentence as one statement, for where nothing in it could be made out. */
  whole(sentence: number): Statement {
    const proposition = tidy(this.#reader, this.#piecesOf(sentence), false);
    const candidates = (this.#bySentence.get(sentence) ?? []).slice(0, mostAttributions);
    const attributions = this.#chains.chainOf(proposition, candidates, this.#printedAround(sentence));
    return { proposition, attributions, undivided: proposition };
  }

  #noteSentences(index: number, ranges: readonly (readonly [number, number])[]): void {
    const { tokens } = this.#document;
    const noted = new Set<number>();
    for (const [first, last] of ranges) {
      const from = tokens[first]?.sentence ?? 0;
      const to = tokens[last - 1]?.sentence ?? -1;
      for (let sentence = from; sentence <= to; sentence++) noted.add(sentence);
    }
    for (const sentence of noted) {
      const listed = this.#bySentence.get(sentence);
      if (listed === undefined) this.#bySentence.set(sentence, [index]);
      else listed.push(index);
    }
  }

  /** The words of a sentence that say something: without what only opens its line or is withdrawn. */
  #piecesOf(sentence: number): Proposition {
    const known = this.#pieces.get(sentence);
    if (known !== undefined) return known;
    const { first = 0, last = 0 } = this.#document.sentences[sentence] ?? {};
    const start = first + (lineHeads(this.#document)[sentence] ?? 0);
    const found = this.#reader.pieces(Math.max(start, this.#kept.get(sentence) ?? 0), last);
    this.#pieces.set(sentence, found);
    return found;
  }

  /** Whether a statement is all that somebody is said to say, of which the form of the sentence says that it is a clause. */
  isClauseByForm({ proposition, attributions }: Statement): boolean {
    const index = attributions.at(-1) ?? -1;
    return proposition.length + mostLeftOut >= this.#contents.size(index) && this.#contents.isClauseByForm(index);
  }

  #children(pieces: Proposition, candidates: readonly number[], parent: number): readonly number[] {
    return candidates.filter(
      (index) =>
        this.#contents.asserted[index] &&
        this.#contents.parent(index) === parent &&
        pieces.some((piece) => piece.kind === 'token' && this.#contents.holds(index, piece.token)),
    );
  }

  /** The contents that nobody puts forward, outside of what is said: nothing is cut in them or taken out of them. */
  #keptWhole(pieces: Proposition, candidates: readonly number[], children: readonly number[]): readonly number[] {
    return candidates.filter(
      (index) =>
        (this.#contents.withheld[index] || isDenied(this.#document, this.#document.attributions[index])) &&
        this.#contents.ranges[index]?.length === 1 &&
        this.#contents.states(index) &&
        pieces.some(
          (piece) =>
            piece.kind === 'token' &&
            this.#contents.holds(index, piece.token) &&
            !children.some((child) => this.#contents.holds(child, piece.token)),
        ),
    );
  }

  #within(pieces: Proposition, candidates: readonly number[], chain: readonly number[]): readonly Statement[] {
    const children = this.#children(pieces, candidates, chain.at(-1) ?? -1);
    const masked = this.#mask(pieces, [...children, ...this.#keptWhole(pieces, candidates, children)]);
    const spoken = chain.length > 0;
    const tidied = tidy(this.#reader, masked, spoken);
    const undivided = this.#frames.settled(tidied, pieces) ?? [];
    const own = divide(this.#reader, masked, { spoken, tidied })
      .map((proposition) => this.#frames.settled(proposition, pieces))
      .filter((proposition) => proposition !== null)
      .map((proposition) => ({
        proposition,
        attributions: this.#chains.chainOf(proposition, candidates, chain),
        undivided,
      }));
    const said = children.flatMap((child) => {
      const content = pieces.filter(
        (piece) => piece.kind === 'token' && this.#contents.owner(children, piece.token) === child,
      );
      return this.#within(content, candidates, [...chain, child]);
    });
    return [...own, ...said];
  }

  /** The pieces with each child's content as one. */
  #mask(pieces: Proposition, children: readonly number[]): Proposition {
    if (children.length === 0) return pieces;
    const placed = new Set<number>();
    return pieces.flatMap((piece): Proposition => {
      const child = piece.kind === 'token' ? this.#contents.owner(children, piece.token) : null;
      if (child === null) return [piece];
      if (placed.has(child)) return [];
      placed.add(child);
      return [contentOf(child)];
    });
  }
}
