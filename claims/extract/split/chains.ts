import type { Contents } from './contents.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** How far before its verb a relative pronoun stands. */
const relativeReach = 5;

/** How far before the cue its auxiliaries stand. */
const auxiliaryReach = 4;

/** Finds who stands after a proposition. */
export class Chains {
  readonly #reader: Reader;
  readonly #contents: Contents;

  constructor(reader: Reader, contents: Contents) {
    this.#reader = reader;
    this.#contents = contents;
  }

  /**
   * Who stands after a proposition: the chain so far, then whoever's words hold all of it though they could not be split
   * off, then whoever is said in it to say, want or deny something ("Kim called for talks").
   */
  chainOf(proposition: Proposition, candidates: readonly number[], chain: readonly number[]): readonly number[] {
    if (candidates.length === 0) return chain;
    const tokens = proposition.flatMap((piece) => (piece.kind === 'token' ? [piece.token] : []));
    const others = candidates.filter((index) => !chain.includes(index) && !this.#contents.isMere(index));
    const around = others.filter(
      (index) => !this.#contents.asserted[index] && tokens.every((token) => this.#contents.holds(index, token)),
    );
    const framed = others.find((index) => !around.includes(index) && this.#isFramedBy(proposition, index));
    const outermostFirst = [...chain, ...around].toSorted((a, b) => this.#contents.size(b) - this.#contents.size(a));
    return framed !== undefined && this.#adds(framed, outermostFirst) ? [...outermostFirst, framed] : outermostFirst;
  }

  /** Whether an attribution says more of who speaks than those around it: somebody, and somebody else. */
  #adds(index: number, around: readonly number[]): boolean {
    const outer = around.at(-1);
    if (outer === undefined) return true;
    const { attributions } = this.#reader.document;
    const speaker = attributions[index]?.speaker ?? null;
    return speaker !== null && (speaker.name === null || speaker.name !== attributions[outer]?.speaker?.name);
  }

  /** Whether the main verb of a proposition is this attribution's cue. */
  #isFramedBy(proposition: Proposition, index: number): boolean {
    const cue = this.#reader.document.attributions[index]?.cueToken ?? -1;
    const at = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === cue);
    const verb = this.#reader.firstFinite(proposition);
    const isMain = verb < 0 || (at >= verb && at < verb + auxiliaryReach) || this.#leadsToQuotation(proposition, at);
    // "40 people were confirmed dead", which says "with 40 people confirmed dead": they confirm nothing.
    const isDoneTo = proposition[at - 1]?.kind === 'word';
    return (
      at >= 0 &&
      isMain &&
      !isDoneTo &&
      !this.#goesOnAfter(proposition, index) &&
      !this.#isWithinClause(proposition, at) &&
      proposition.some((piece) => piece.kind === 'token' && this.#contents.holds(index, piece.token))
    );
  }

  /** "… saw enough to conclude: “Everybody is fast”": all after the cue is quoted. */
  #leadsToQuotation(proposition: Proposition, at: number): boolean {
    const said = proposition.slice(at + 2);
    return (
      at > 0 && said.length > 0 && this.#reader.lower(proposition[at + 1]) === ':' && said.every(({ quoted }) => quoted)
    );
  }

  /** Whether a clause joined by "and" or "but" stands after what somebody says, so that not all of it is theirs. */
  #goesOnAfter(proposition: Proposition, index: number): boolean {
    const last = proposition.findLastIndex(
      (piece) => piece.kind === 'token' && this.#contents.holds(index, piece.token),
    );
    const { coordinating } = this.#reader.clauses.joins;
    const joint = proposition.findIndex((piece, at) => at > last && this.#reader.isOneOf(piece, coordinating));
    const verb = joint > last && last >= 0 ? this.#reader.firstFinite(proposition, joint) : -1;
    return verb >= 0 && !this.#saysAgain(proposition.slice(joint + 1, verb + 1));
  }

  /** "and called it …", "and he repeated …": whoever spoke before speaks again. */
  #saysAgain(opening: Proposition): boolean {
    const { subjects } = this.#reader.clauses.division;
    const between = opening.slice(0, -1);
    const isSame = between.every(
      (piece) => piece.tag === 'ADV' || piece.tag === 'AUX' || this.#reader.isOneOf(piece, subjects),
    );
    return isSame && (this.#reader.token(opening.at(-1))?.cue ?? null) !== null;
  }

  /** Whether the verb at `at` is another clause's: "whom the paper described as …", "when Berg proposed the idea, …". */
  #isWithinClause(proposition: Proposition, at: number): boolean {
    const { nobody, hanging } = this.#reader.clauses.division;
    const comma = proposition.findIndex((piece) => this.#reader.lower(piece) === ',');
    const { asSaid } = this.#reader.document.language.withholding;
    const opensClause = this.#reader.isOneOf(proposition[0], hanging) && !this.#reader.isOneOf(proposition[0], asSaid);
    if (comma > at && opensClause) return true;
    const isRelative = (piece: Piece, place: number): boolean =>
      place > 1 && this.#reader.isOneOf(piece, nobody) && this.#reader.lower(proposition[place - 1]) === ',';
    return proposition.some((piece, place) => place < at && place >= at - relativeReach && isRelative(piece, place));
  }
}
