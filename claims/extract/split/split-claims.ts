import type { OpenWords, Resolution, Suggestion } from '../../extraction.ts';
import { isLetterOrNumber } from '../../language/characters.ts';
import type { Document } from '../../language/document.ts';
import type { Model } from '../../model/model.ts';
import type { Spans } from '../../span.ts';
import type { RefusalId } from '../../vocabulary/refusals.ts';
import { looksLikeHeading } from '../../worth/heading.ts';
import { type Gated, gate } from '../gate/gate.ts';
import { refusedLine } from '../gate/lines.ts';
import { openWords } from '../open/open-words.ts';
import { Suggestions } from '../open/suggestions.ts';
import { balance } from './balance.ts';
import type { Proposition } from './proposition.ts';
import { Reader } from './reader.ts';
import { noReadings, readingsOf } from './readings.ts';
import { render } from './render.ts';
import { type Statement, StatementFinder } from './statements.ts';

/** A claim before it has its id, type and check-worthiness. */
export interface DraftClaim {
  readonly text: string;
  /** The text before any word of it was read as another: what is worth checking in it shows here. */
  readonly asWritten: string;
  readonly spans: Spans;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** Indices into the document's attributions, outermost first. */
  readonly attributions: readonly number[];
  readonly resolved: readonly Resolution[];
  readonly open: readonly OpenWords[];
  readonly suggestions: readonly Suggestion[];
}

/** Whether a word or mark is more than what closes a quotation or bracket. */
function says(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    if (isLetterOrNumber(lower.charCodeAt(at)) || '?.!'.includes(lower.charAt(at))) return true;
  }
  return false;
}

function lastMark(reader: Reader, pieces: Proposition): string {
  return reader.lower(pieces.findLast((piece) => says(reader.lower(piece))));
}

/** Whether it is a question, one that somebody asks ("“Who pays?” she asked"), or what is left of one. */
function asks(reader: Reader, proposition: Proposition): boolean {
  const { asking } = reader.clauses.verbs;
  const asked = proposition.some((piece) => reader.lower(piece) === '?');
  if (asked && proposition.some((piece) => asking.has(reader.token(piece)?.lemma ?? ''))) return true;
  if (lastMark(reader, proposition) === '?') return true;
  const opening = reader.token(proposition.find((piece) => reader.tag(piece) !== 'PUNCT'));
  const { first = 0, last = 0 } = reader.document.sentences[opening?.sentence ?? -1] ?? {};
  const opensSentence =
    opening !== null && opening === reader.document.tokens.slice(first, last).find(({ tag }) => tag !== 'PUNCT');
  return opensSentence && lastMark(reader, reader.pieces(first, last)) === '?';
}

/** "Weil said" before a colon or a paragraph of quotation. */
function isBareFrame(reader: Reader, proposition: Proposition): boolean {
  return reader.token(proposition.at(-1))?.cue?.frames === true && proposition.length <= 6;
}

/** Whether the words, those of its quotations most of all, are another language's: nothing is claimed in English by them. */
function isForeign({ document }: Reader, proposition: Proposition): boolean {
  const words = proposition.map(({ lower }) => lower).filter((lower) => /^\p{L}/u.test(lower));
  return document.language.forms.isForeign(words);
}

/** "I live" says nobody anything. */
const fewestWords = 3;

/** A statement has a subject and a verb; anything else, "Read more" or "Weil said:", is not claimed. */
function isClaim(reader: Reader, { proposition }: Statement): boolean {
  if (proposition.length < fewestWords || isBareFrame(reader, proposition)) return false;
  return reader.isClause(proposition) || reader.isLooseClause(proposition);
}

/** Whether a part of a sentence says something though its subject cannot be made out: it must not be lost. */
function losesVerb(reader: Reader, { proposition, undivided }: Statement): boolean {
  const states = proposition.length > fewestWords && undivided.length > proposition.length;
  return states && !isBareFrame(reader, proposition) && reader.isClause(undivided);
}

/** A sentence of so many tokens that ends with a full stop is claimed whole where nothing in it could be made out. */
const wholeFrom = 5;

/** Whether a sentence ends with a full stop and asks nothing of its reader. */
function endsAsStatement({ tokens, sentences, language }: Document, sentence: number): boolean {
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  const opening = tokens.slice(first, last).find(({ tag }) => tag !== 'PUNCT');
  if (opening === undefined || opening.tag === 'VB' || language.clauses.edges.asking.has(opening.lower)) return false;
  return tokens[last - 1]?.lower === '.' && last - first >= wholeFrom;
}

/** The words of a proposition as they stand in the article. */
function textOf({ tokens }: Document, proposition: Proposition): string {
  return proposition
    .map((piece) =>
      piece.kind === 'token' ? (tokens[piece.token]?.text ?? '') : piece.kind === 'word' ? piece.text : '…',
    )
    .join(' ');
}

function speakerText({ text, attributions }: Document, index: number): string {
  const [start, end] = attributions[index]?.speaker?.spans[0] ?? [0, 0];
  return text.slice(start, end);
}

/** Words of a sentence that are not claimed by themselves or at all, and why. */
export interface DraftRefusal {
  readonly sentence: number;
  readonly reason: RefusalId;
  readonly text: string;
}

/** The claims of a document, and what was not let through. */
export interface Divided {
  readonly claims: readonly DraftClaim[];
  readonly refusals: readonly DraftRefusal[];
}

/** Who stands after a claim, where somebody says a thing within their own words once. */
function withoutRepeats({ attributions }: Document, chain: readonly number[]): readonly number[] {
  const nameOf = (index: number | undefined) => attributions[index ?? -1]?.speaker?.name ?? null;
  return chain.filter((index, at) => at === 0 || nameOf(index) === null || nameOf(index) !== nameOf(chain[at - 1]));
}

/** What of a sentence is claimed: nothing of a heading, the whole of what cannot be divided into sentences. */
function gatedOf(reader: Reader, finder: StatementFinder, sentence: number): Gated {
  const { document } = reader;
  const { first = 0, last = 0 } = document.sentences[sentence] ?? {};
  const isItem = finder.isItem(sentence);
  const line = isItem ? null : refusedLine(document, sentence);
  if (line !== null) return { statements: [], refused: [{ reason: line, proposition: reader.pieces(first, last) }] };
  const found = finder.of(sentence);
  const isStated = ({ proposition }: Statement): boolean =>
    !asks(reader, proposition) && !isForeign(reader, proposition);
  const isSaid = (statement: Statement): boolean => finder.isClauseByForm(statement) && isStated(statement);
  const isWorded = (statement: Statement): boolean =>
    isClaim(reader, statement) || losesVerb(reader, statement) || finder.isClauseByForm(statement);
  const claimed = found.filter((statement) => isWorded(statement) && isStated(statement));
  const whole = (): Statement => finder.whole(sentence);
  if (claimed.length === 0) {
    const isWhole = (isItem || endsAsStatement(document, sentence)) && !finder.isEmpty(sentence);
    const statements = isWhole ? [whole()].filter(isStated) : [];
    return { statements, refused: [] };
  }
  return gate(reader, claimed, { whole, isSaid });
}

/** Divides the document into claims: sentence by sentence into statements, each written so that it stands alone. */
export function divideIntoClaims(document: Document, model: Model): Divided {
  const reader = new Reader(document);
  const refusals: DraftRefusal[] = [];
  const finder = new StatementFinder(reader);
  const readings = readingsOf(document, model);
  const suggestions = new Suggestions(document);
  const claims = document.sentences.flatMap(({ start, end }, sentence) => {
    const isHeading = looksLikeHeading(document.text.slice(start, end), document.language);
    const { statements, refused } = gatedOf(reader, finder, sentence);
    for (const { reason, proposition } of refused)
      refusals.push({ sentence, reason, text: textOf(document, proposition) });
    for (const index of finder.refusedSpeakers(sentence))
      refusals.push({ sentence, reason: 'speaker', text: speakerText(document, index) });
    return statements.map(({ proposition, attributions }) => {
      const balanced = balance(reader, proposition);
      const { words, ...rendered } = render(reader, balanced, { readings: readings(attributions), isHeading });
      const open = openWords(document, words, attributions.at(-1));
      const isAsWritten = rendered.resolved.length === 0;
      return {
        ...rendered,
        asWritten: isAsWritten ? rendered.text : render(reader, balanced, { readings: noReadings, isHeading }).text,
        sentence,
        attributions: withoutRepeats(document, attributions),
        open,
        suggestions: suggestions.of(open),
      };
    });
  });
  return { claims, refusals };
}
