import type { Contents } from './contents.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** How far after a participle that reports what is said stands: "saying that". */
const addedReach = 4;

/** Takes from propositions the frames that only say whose words they are: "Kim said …". */
export class Frames {
  readonly #reader: Reader;
  readonly #contents: Contents;

  constructor(reader: Reader, contents: Contents) {
    this.#reader = reader;
    this.#contents = contents;
  }

  /** A frame such as "Kim said …" states nothing beyond its content, unless a clause of its own hangs on it. */
  settled(proposition: Proposition, pieces: Proposition): Proposition | null {
    if (!proposition.some(({ kind }) => kind === 'content')) return proposition;
    const contents = proposition.flatMap((piece) => (piece.kind === 'content' ? [piece.attribution] : []));
    const keeps = contents.some((index) => !this.#contents.asserted[index]);
    const hangs = proposition.some((piece, at) => {
      if (piece.kind !== 'token' || !this.#reader.isFinite(proposition, at)) return false;
      return !contents.some((index) => this.#isOfCue(index, piece.token));
    });
    if (!hangs && !keeps) return null;
    const kept = keeps ? proposition : this.#withoutRelativeFrame(this.#withoutAddedFrame(proposition));
    const placed = new Set(kept.flatMap((piece) => (piece.kind === 'token' ? [piece.token] : [])));
    return kept.flatMap((piece) => {
      if (piece.kind !== 'content') return [piece];
      return pieces.filter((own) => {
        if (own.kind !== 'token' || placed.has(own.token) || !this.#contents.holds(piece.attribution, own.token))
          return false;
        placed.add(own.token);
        return true;
      });
    });
  }

  /** Whether a token is part of an attribution's cue: "had also said". */
  #isOfCue(index: number, token: number): boolean {
    const { cue = [], cueToken = -1 } = this.#reader.document.attributions[index] ?? {};
    const start = this.#reader.document.tokens[token]?.start ?? -1;
    const leadsOn =
      this.#reader.document.language.withholding.leadingOn.has(this.#reader.document.tokens[token]?.lemma ?? '') &&
      token < cueToken &&
      token >= cueToken - 3;
    return token === cueToken || leadsOn || cue.some((span) => start >= span[0] && start < span[1]);
  }

  /** "The court ruled against it, saying [what is said]" without what is said, which is a claim by itself. */
  #withoutAddedFrame(proposition: Proposition): Proposition {
    const at = proposition.length - 1;
    const last = proposition[at];
    if (last?.kind !== 'content') return proposition;
    const cue = this.#reader.document.attributions[last.attribution]?.cueToken ?? -1;
    const verb = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === cue);
    const comma = this.#reader.tag(proposition[verb - 1]) === 'ADV' ? verb - 2 : verb - 1;
    const isAdded = verb > 0 && this.#reader.tag(proposition[verb]) === 'VBG' && at - verb <= addedReach;
    return isAdded && this.#reader.lower(proposition[comma]) === ',' ? proposition.slice(0, comma) : proposition;
  }

  /** "He confided in his brother, who believes [what is said]" without the clause, which says only whose words they are. */
  #withoutRelativeFrame(proposition: Proposition): Proposition {
    const last = proposition.at(-1);
    if (last?.kind !== 'content') return proposition;
    const cue = this.#reader.document.attributions[last.attribution]?.cueToken ?? -1;
    const verb = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === cue);
    let at = verb - 1;
    while (this.#reader.tag(proposition[at]) === 'ADV' || this.#reader.tag(proposition[at]) === 'AUX') at--;
    if (verb < 1 || this.#reader.lower(proposition[at]) !== this.#reader.clauses.relatives.ofPeople) return proposition;
    const isComma = this.#reader.lower(proposition[at - 1]) === ',';
    const before = proposition.slice(0, isComma ? at - 1 : at);
    const isKnown = this.#reader.token(proposition[at - 2])?.grammar?.owns === true;
    if (!isComma && !isKnown) return proposition;
    return proposition.length - verb <= addedReach && this.#reader.isClause(before) ? before : proposition;
  }
}
