import { isUpper } from '../../language/characters.ts';
import type { Document, DraftAttribution } from '../../language/document.ts';
import { isPassive } from '../attribution/passive.ts';
import { canHold } from '../gate/speaker.ts';
import { isAsserted } from './asserted.ts';
import { tokensIn } from './locate.ts';
import { openingEnd } from './opening.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { tidy } from './tidy.ts';
import { TokenRanges } from './token-ranges.ts';
import { isWithdrawn } from './withdrawn.ts';
import { isWithheld } from './withheld/withheld.ts';

/** Whether a content states something shows in so many words. */
const headLength = 80;

/** Fewer words than these are no clause by their form. */
const fewestWords = 5;

/** What is said in each attribution of a document, by its index: which words, and whether somebody puts them forward. */
export class Contents {
  readonly #reader: Reader;
  readonly #document: Document;
  /** Tokens of each content, as ranges: first and the one after the last. */
  readonly ranges: readonly (readonly (readonly [number, number])[])[];
  /** The same, for what is asked of every token. */
  readonly #held: readonly TokenRanges[];
  readonly asserted: readonly boolean[];
  /** What `states` answered. */
  readonly #stating = new Map<number, boolean>();
  /** Whether the speaker can be nobody who speaks. */
  readonly refused: readonly boolean[];
  /** Whether nobody puts the content forward, so that it stays in its sentence. */
  readonly withheld: readonly boolean[];

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#document = reader.document;
    const { tokens, attributions } = this.#document;
    this.ranges = attributions.map(({ content }) => content.map((span) => tokensIn(tokens, span)));
    this.#held = this.ranges.map((ranges) => new TokenRanges(ranges));
    this.refused = attributions.map((attribution) => !canHold(this.#document, attribution));
    this.withheld = attributions.map(
      (attribution) => isWithheld(this.#document, attribution) || isWithdrawn(this.#document, attribution),
    );
    this.asserted = attributions.map(
      (attribution, index) => !this.isMere(index) && this.states(index) && isAsserted(this.#document, attribution),
    );
  }

  size(index: number): number {
    return this.#held[index]?.size ?? 0;
  }

  holds(index: number, token: number): boolean {
    return this.#held[index]?.has(token) ?? false;
  }

  /** Of the children that hold a token, the one with the least content. */
  owner(children: readonly number[], token: number): number | null {
    let owner: number | undefined;
    for (const index of children) {
      if (this.holds(index, token) && (owner === undefined || this.size(index) < this.size(owner))) owner = index;
    }
    return owner ?? null;
  }

  /** The nearest enclosing attribution that is asserted, -1 for none. */
  parent(index: number): number {
    let parent = this.#document.attributions[index]?.within ?? -1;
    for (let step = 0; parent >= 0 && !this.asserted[parent] && step < 8; step++) {
      parent = this.#document.attributions[parent]?.within ?? -1;
    }
    return parent;
  }

  /** Whether nobody says anything in an attribution: it is a deed, or nobody puts its content forward. */
  isMere(index: number): boolean {
    return (
      this.refused[index] === true ||
      this.withheld[index] === true ||
      isHedge(this.#document, this.#document.attributions[index]) ||
      this.#document.attributions[index]?.manner === 'act'
    );
  }

  /** Whether what is said is a clause whatever the tags of its words: in 'said the rule "costs us little"' the verb may be taken for a noun. */
  isClauseByForm(index: number): boolean {
    const { cueToken, content } = this.#document.attributions[index] ?? { cueToken: -1, content: [] };
    const [range] = this.ranges[index] ?? [];
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
    return (
      looksPast || said.some((_, at) => at > 0 && (this.#reader.isFinite(said, at) || this.#followsNoun(said, at)))
    );
  }

  /** "A storm struck Norholm": a past that has the form of its participle, right after a noun. */
  #followsNoun(said: Proposition, at: number): boolean {
    return this.#reader.tag(said[at]) === 'VBN' && this.#reader.isNominal(said[at - 1]);
  }

  /** Whether the content states something by itself: a clause, not only "a big mistake", "to go" or "the claim that …". */
  states(index: number): boolean {
    const known = this.#stating.get(index);
    if (known !== undefined) return known;
    const found = this.#readsAsStatement(index);
    this.#stating.set(index, found);
    return found;
  }

  #readsAsStatement(index: number): boolean {
    if (this.isClauseByForm(index)) return true;
    return (this.ranges[index] ?? []).some(([first, last]) => {
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
