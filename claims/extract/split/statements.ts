import { isUpper } from '../../language/characters.ts';
import type { Document, DraftAttribution } from '../../language/document.ts';
import { isVerb } from '../../language/tag.ts';
import { isPassive } from '../attribution/passive.ts';
import { canHold } from '../gate/speaker.ts';
import { isAsserted, isDenied, isPrinted } from './asserted.ts';
import { divide } from './divide.ts';
import { lineHeads } from './line-heads.ts';
import { tokensIn } from './locate.ts';
import { openingEnd } from './opening.ts';
import { content as contentOf, type Piece, type Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { saysFrom } from './says-from.ts';
import { saysNothing } from './says-nothing.ts';
import { tidy } from './tidy.ts';
import { TokenRanges } from './token-ranges.ts';
import { isWithdrawn } from './withdrawn.ts';
import { isWithheld } from './withheld/withheld.ts';

/** How far after a participle that reports what is said stands: "saying that". */
const addedReach = 4;

/** A proposition and who says it: indices of attributions, outermost first. */
export interface Statement {
  readonly proposition: Proposition;
  readonly attributions: readonly number[];
  /** What it was divided from, for where it cannot stand alone; the same for all that come of one. */
  readonly undivided: Proposition;
}

/** Whether a content states something shows in so many words. */
const headLength = 80;

/** A sentence with more attributions than this is a list or text without full stops, and is left whole. */
const mostAttributions = 40;

/** Behind a label or a correction fewer words than these are no statement: "Maria Lopez: Since 2011." */
const fewestWords = 5;

/** How far before its verb a relative pronoun stands. */
const relativeReach = 5;

/** How far before the cue its auxiliaries stand. */
const auxiliaryReach = 4;

/** Finds the statements of one sentence after the other. */
export class StatementFinder {
  readonly #reader: Reader;
  readonly #document: Document;
  /** Tokens of each attribution's content, as ranges. */
  readonly #contents: readonly (readonly (readonly [number, number])[])[];
  /** The same, for what is asked of every token. */
  readonly #held: readonly TokenRanges[];
  /** Attributions with content or cue in a sentence, by sentence. */
  readonly #bySentence = new Map<number, number[]>();
  readonly #asserted: readonly boolean[];
  /** Whether an attribution's speaker can be nobody who speaks. */
  readonly #refused: readonly boolean[];
  /** Where sentences begin to say something, by sentence: after a label, and what a correction withdraws. */
  readonly #kept = new Map<number, number>();
  /** Of each attribution whether nobody puts its content forward, so that it stays in its sentence. */
  readonly #withheld: readonly boolean[];

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#document = reader.document;
    const { tokens, attributions } = this.#document;
    this.#contents = attributions.map(({ content }) => content.map((span) => tokensIn(tokens, span)));
    this.#held = this.#contents.map((ranges) => new TokenRanges(ranges));
    this.#refused = attributions.map((attribution) => !canHold(this.#document, attribution));
    for (const attribution of attributions) {
      const from = saysFrom(this.#document, attribution);
      if (from >= 0) this.#kept.set(tokens[attribution.cueToken]?.sentence ?? -1, from);
    }
    this.#withheld = attributions.map(
      (attribution) => isWithheld(this.#document, attribution) || isWithdrawn(this.#document, attribution),
    );
    this.#asserted = attributions.map(
      (attribution, index) => !this.#isMere(index) && this.#states(index) && isAsserted(this.#document, attribution),
    );
    this.#contents.forEach((ranges, index) => {
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
      (index) => isPrinted(this.#document.attributions[index]) && this.#holds(index, token),
    );
  }

  /** Attributions of a sentence whose speaker is nobody who can speak. */
  refusedSpeakers(sentence: number): readonly number[] {
    return (this.#bySentence.get(sentence) ?? []).filter(
      (index) =>
        this.#refused[index] &&
        this.#document.tokens[this.#document.attributions[index]?.cueToken ?? -1]?.sentence === sentence,
    );
  }

  /** The whole sentence as one statement, for where nothing in it could be made out. */
  whole(sentence: number): Statement {
    const proposition = tidy(this.#reader, this.#piecesOf(sentence), false);
    const candidates = (this.#bySentence.get(sentence) ?? []).slice(0, mostAttributions);
    const attributions = this.#chainOf(proposition, candidates, this.#printedAround(sentence));
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
    const { first = 0, last = 0 } = this.#document.sentences[sentence] ?? {};
    const start = first + (lineHeads(this.#document)[sentence] ?? 0);
    return this.#reader.pieces(Math.max(start, this.#kept.get(sentence) ?? 0), last);
  }

  /** Whether what is said is a clause whatever the tags of its words: in 'said the rule "costs us little"' the verb may be taken for a noun. */
  #isClauseByForm(index: number): boolean {
    const { cueToken, content } = this.#document.attributions[index] ?? { cueToken: -1, content: [] };
    const [range] = this.#contents[index] ?? [];
    if (range === undefined || content.length !== 1 || range[1] - range[0] < fewestWords) return false;
    return this.#followsSay(cueToken, range) || this.#fillsSentence(cueToken, range);
  }

  /** "said the rule …": after such a verb stands a clause. */
  #followsSay(cueToken: number, [first]: readonly [number, number]): boolean {
    const { tokens, language } = this.#document;
    const { verbs, subjects } = language.clauses;
    if (!verbs.beforeClause.has(tokens[cueToken]?.lemma ?? '') || isPassive(tokens, cueToken)) return false;
    const opening = tokens[first];
    const opens = opening?.tag === 'DET' || opening?.tag === 'PROPN' || subjects.bare.has(opening?.lower ?? '');
    return first === cueToken + 1 && opens;
  }

  /** "The boat leaked, by taking “…”, said Lind": all of a sentence up to the frame at its end, with what looks like a past. */
  #fillsSentence(cueToken: number, [first, last]: readonly [number, number]): boolean {
    const cue = this.#document.tokens[cueToken];
    const sentence = this.#document.sentences[cue?.sentence ?? -1];
    if (sentence?.first !== first || last > cueToken || cue?.cue?.reports !== true || cue.quotation >= 0) return false;
    const said = this.#reader.pieces(first, last);
    if (this.#reader.isQuoted(said[0])) return false;
    const mark = said.findIndex(({ tag }) => tag === 'PUNCT');
    const looksPast = said.slice(0, mark).some((piece, at) => at > 0 && this.#reader.looksPast(piece));
    return looksPast || said.some((_, at) => at > 0 && this.#reader.isFinite(said, at));
  }

  /** Whether a statement is all that somebody is said to say, of which the form of the sentence says that it is a clause. */
  isClauseByForm({ proposition, attributions }: Statement): boolean {
    const index = attributions.at(-1) ?? -1;
    return proposition.length + 2 >= this.#size(index) && this.#isClauseByForm(index);
  }

  /** Whether the content states something by itself: a clause, not only "a big mistake", "to go" or "the claim that …". */
  #states(index: number): boolean {
    if (this.#isClauseByForm(index)) return true;
    return (this.#contents[index] ?? []).some(([first, last]) => {
      const content = tidy(this.#reader, this.#reader.pieces(first, Math.min(last, first + headLength)), true);
      const start = openingEnd(this.#reader, content);
      const verb = firstTold(this.#reader, content, start);
      const subject = content.slice(start, verb);
      if (!this.#reader.isClause(content, start)) return false;
      const commas = subject.filter((piece) => this.#reader.lower(piece) === ',').length;
      const hangs = subject.some((piece) => this.#reader.lower(piece) !== ',' && this.#subordinates(piece));
      return this.#isQuotedSentence(first) || (!hangs && commas % 2 === 0);
    });
  }

  /** Whether the finite verb after a word or comma is another clause's than the content's own. */
  #subordinates(piece: Piece): boolean {
    const { subordinating } = this.#reader.clauses.joins;
    return this.#reader.lower(piece) === ',' || this.#reader.isOneOf(piece, subordinating);
  }

  /** Whether a sentence of its own is quoted from `first` on: "“Talking to people here, …", "BREKKE: Well, the ferries …". */
  #isQuotedSentence(first: number): boolean {
    const [before, opening, next] = [-1, 0, 1].map((offset) => this.#document.tokens[first + offset]);
    if (before?.text === ':' && isUpper((opening?.text ?? '').charCodeAt(0))) return true;
    const opens = this.#document.quotations[opening?.quotation ?? -1]?.first === first;
    return opens && isUpper((next?.text ?? '').charCodeAt(0));
  }

  /** Of the children that hold a token, the one with the least content. */
  #owner(children: readonly number[], token: number): number | null {
    let owner: number | undefined;
    for (const index of children) {
      if (this.#holds(index, token) && (owner === undefined || this.#size(index) < this.#size(owner))) owner = index;
    }
    return owner ?? null;
  }

  #size(index: number): number {
    return this.#held[index]?.size ?? 0;
  }

  #holds(index: number, token: number): boolean {
    return this.#held[index]?.has(token) ?? false;
  }

  #children(pieces: Proposition, candidates: readonly number[], parent: number): readonly number[] {
    return candidates.filter(
      (index) =>
        this.#asserted[index] &&
        this.#parent(index) === parent &&
        pieces.some((piece) => piece.kind === 'token' && this.#holds(index, piece.token)),
    );
  }

  /** The contents that nobody puts forward, outside of what is said: nothing is cut in them or taken out of them. */
  #keptWhole(pieces: Proposition, candidates: readonly number[], children: readonly number[]): readonly number[] {
    return candidates.filter(
      (index) =>
        (this.#withheld[index] || isDenied(this.#document, this.#document.attributions[index])) &&
        this.#contents[index]?.length === 1 &&
        this.#states(index) &&
        pieces.some(
          (piece) =>
            piece.kind === 'token' &&
            this.#holds(index, piece.token) &&
            !children.some((child) => this.#holds(child, piece.token)),
        ),
    );
  }

  /** The nearest enclosing attribution that is asserted, -1 for none. */
  #parent(index: number): number {
    let parent = this.#document.attributions[index]?.within ?? -1;
    for (let step = 0; parent >= 0 && !this.#asserted[parent] && step < 8; step++) {
      parent = this.#document.attributions[parent]?.within ?? -1;
    }
    return parent;
  }

  #within(pieces: Proposition, candidates: readonly number[], chain: readonly number[]): readonly Statement[] {
    const children = this.#children(pieces, candidates, chain.at(-1) ?? -1);
    const masked = this.#mask(pieces, [...children, ...this.#keptWhole(pieces, candidates, children)]);
    const spoken = chain.length > 0;
    const undivided = this.#settled(tidy(this.#reader, masked, spoken), pieces) ?? [];
    const own = divide(this.#reader, masked, { spoken })
      .map((proposition) => this.#settled(proposition, pieces))
      .filter((proposition) => proposition !== null)
      .map((proposition) => ({
        proposition,
        attributions: this.#chainOf(proposition, candidates, chain),
        undivided,
      }));
    const said = children.flatMap((child) => {
      const content = pieces.filter((piece) => piece.kind === 'token' && this.#owner(children, piece.token) === child);
      return this.#within(content, candidates, [...chain, child]);
    });
    return [...own, ...said];
  }

  /**
   * Who stands after a proposition: the chain so far, then whoever's words hold all of it though they could not be split
   * off, then whoever is said in it to say, want or deny something ("Kim called for talks").
   */
  #chainOf(proposition: Proposition, candidates: readonly number[], chain: readonly number[]): readonly number[] {
    if (candidates.length === 0) return chain;
    const tokens = proposition.flatMap((piece) => (piece.kind === 'token' ? [piece.token] : []));
    const others = candidates.filter((index) => !chain.includes(index) && !this.#isMere(index));
    const around = others.filter(
      (index) => !this.#asserted[index] && tokens.every((token) => this.#holds(index, token)),
    );
    const framed = others.find((index) => !around.includes(index) && this.#isFramedBy(proposition, index));
    const outermostFirst = [...chain, ...around].toSorted((a, b) => this.#size(b) - this.#size(a));
    return framed !== undefined && this.#adds(framed, outermostFirst) ? [...outermostFirst, framed] : outermostFirst;
  }

  /** Whether an attribution says more of who speaks than those around it: somebody, and somebody else. */
  #adds(index: number, around: readonly number[]): boolean {
    const outer = around.at(-1);
    if (outer === undefined) return true;
    const { attributions } = this.#document;
    const speaker = attributions[index]?.speaker ?? null;
    return speaker !== null && (speaker.name === null || speaker.name !== attributions[outer]?.speaker?.name);
  }

  /** Whether nobody says anything in an attribution: it is a deed, or nobody puts its content forward. */
  #isMere(index: number): boolean {
    return (
      this.#refused[index] === true ||
      this.#withheld[index] === true ||
      isHedge(this.#document, this.#document.attributions[index]) ||
      this.#document.attributions[index]?.manner === 'act'
    );
  }

  /** Whether the main verb of a proposition is this attribution's cue. */
  #isFramedBy(proposition: Proposition, index: number): boolean {
    const cue = this.#document.attributions[index]?.cueToken ?? -1;
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
      proposition.some((piece) => piece.kind === 'token' && this.#holds(index, piece.token))
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
    const last = proposition.findLastIndex((piece) => piece.kind === 'token' && this.#holds(index, piece.token));
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
    const { asSaid } = this.#document.language.withholding;
    const opensClause = this.#reader.isOneOf(proposition[0], hanging) && !this.#reader.isOneOf(proposition[0], asSaid);
    if (comma > at && opensClause) return true;
    const isRelative = (piece: Piece, place: number): boolean =>
      place > 1 && this.#reader.isOneOf(piece, nobody) && this.#reader.lower(proposition[place - 1]) === ',';
    return proposition.some((piece, place) => place < at && place >= at - relativeReach && isRelative(piece, place));
  }

  /** The pieces with each child's content as one. */
  #mask(pieces: Proposition, children: readonly number[]): Proposition {
    if (children.length === 0) return pieces;
    const placed = new Set<number>();
    return pieces.flatMap((piece): Proposition => {
      const child = piece.kind === 'token' ? this.#owner(children, piece.token) : null;
      if (child === null) return [piece];
      if (placed.has(child)) return [];
      placed.add(child);
      return [contentOf(child)];
    });
  }

  /** Whether a token is part of an attribution's cue: "had also said". */
  #isOfCue(index: number, token: number): boolean {
    const { cue = [], cueToken = -1 } = this.#document.attributions[index] ?? {};
    const start = this.#document.tokens[token]?.start ?? -1;
    const leadsOn =
      this.#document.language.withholding.leadingOn.has(this.#document.tokens[token]?.lemma ?? '') &&
      token < cueToken &&
      token >= cueToken - 3;
    return token === cueToken || leadsOn || cue.some((span) => start >= span[0] && start < span[1]);
  }

  /** "The court ruled against it, saying [what is said]" without what is said, which is a claim by itself. */
  #withoutAddedFrame(proposition: Proposition): Proposition {
    const at = proposition.length - 1;
    const last = proposition[at];
    if (last?.kind !== 'content') return proposition;
    const cue = this.#document.attributions[last.attribution]?.cueToken ?? -1;
    const verb = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === cue);
    const comma = this.#reader.tag(proposition[verb - 1]) === 'ADV' ? verb - 2 : verb - 1;
    const isAdded = verb > 0 && this.#reader.tag(proposition[verb]) === 'VBG' && at - verb <= addedReach;
    return isAdded && this.#reader.lower(proposition[comma]) === ',' ? proposition.slice(0, comma) : proposition;
  }

  /** "He confided in his brother, who believes [what is said]" without the clause, which says only whose words they are. */
  #withoutRelativeFrame(proposition: Proposition): Proposition {
    const last = proposition.at(-1);
    if (last?.kind !== 'content') return proposition;
    const cue = this.#document.attributions[last.attribution]?.cueToken ?? -1;
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

  /** A frame such as "Kim said …" states nothing beyond its content, unless a clause of its own hangs on it. */
  #settled(proposition: Proposition, pieces: Proposition): Proposition | null {
    if (!proposition.some(({ kind }) => kind === 'content')) return proposition;
    const contents = proposition.flatMap((piece) => (piece.kind === 'content' ? [piece.attribution] : []));
    const keeps = contents.some((index) => !this.#asserted[index]);
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
        if (own.kind !== 'token' || placed.has(own.token) || !this.#holds(piece.attribution, own.token)) return false;
        placed.add(own.token);
        return true;
      });
    });
  }
}

/** The first verb of a clause: finite, or a past that the tagger takes for a participle. */
function firstTold(reader: Reader, clause: Proposition, start: number): number {
  const finite = reader.firstFinite(clause, start);
  const past = clause.findIndex((_, at) => at >= start && reader.isLoosePast(clause, at));
  return past >= 0 && (finite < 0 || past < finite) ? past : finite;
}

/** "There are reportedly 1.3 billion people": nobody is named, and without the word it would be stated as certain. */
function isHedge({ tokens }: Document, attribution: DraftAttribution | undefined): boolean {
  return attribution?.speaker === null && tokens[attribution.cueToken]?.tag === 'ADV';
}
