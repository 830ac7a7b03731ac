import { isAllCapitals, isUpper } from '../../language/characters.ts';
import type { ClauseHabits } from '../../language/clause-habits.ts';
import { lazyFor } from '../../lazy.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const loose: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '--', '.', '…', '...', '!', '*', '•']);

/** How many pieces at the front only link to what came before. */
function linkingPieces(reader: Reader, proposition: Proposition, spoken: boolean): number {
  const lower = (at: number): string => reader.lower(proposition[at]);
  const { edges, joins } = reader.clauses;
  const phrase = edges.linkingPhrases.find((words) => words.every((text, at) => lower(at) === text));
  if (phrase !== undefined) return phrase.length;
  if (loose.has(lower(0))) return 1;
  if (edges.linkingBeforeComma.has(lower(0)) && lower(1) === ',') return 2;
  const determines =
    (lower(0) === joins.stating && reader.tag(proposition[0]) !== 'SCONJ' && !spoken) ||
    (lower(0) === edges.measuring && edges.measured.has(lower(1)));
  return edges.linking.has(lower(0)) && !determines && !reader.isFinite(proposition, 1) ? 1 : 0;
}

/** No more pieces than show whether they link, and one after them. */
const headLengthOf = lazyFor(
  ({ edges }: ClauseHabits) => Math.max(1, ...edges.linkingPhrases.map(({ length }) => length)) + 1,
);

function withoutLinks(reader: Reader, proposition: Proposition, spoken: boolean): Proposition {
  const headLength = headLengthOf(reader.clauses);
  const linksAt = (at: number): number => linkingPieces(reader, proposition.slice(at, at + headLength), spoken);
  let start = 0;
  for (let links = linksAt(start); links > 0; links = linksAt(start)) start += links;
  return start === 0 ? proposition : proposition.slice(start);
}

/** Marks that a quotation has before its closing mark only because the sentence went on after it. */
const goesOn: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '--']);

function withoutEnd(reader: Reader, proposition: Proposition): Proposition {
  const last = proposition.findLastIndex((piece) => !loose.has(reader.lower(piece)));
  const kept = last === proposition.length - 1 ? proposition : proposition.slice(0, last + 1);
  const closing = kept.findLastIndex((piece) => !reader.isMark(piece));
  const dropped = closing >= 0 && closing < last && goesOn.has(reader.lower(kept[closing]));
  return dropped ? kept.filter((_, at) => at !== closing) : kept;
}

/** "“A,” he said, “B”" without its frame is one quotation: the marks in its middle go. */
function withoutSeams(reader: Reader, proposition: Proposition): Proposition {
  const seam = proposition.findIndex((piece, at) => {
    const next = proposition[at + 1];
    if (piece.kind !== 'token' || next?.kind !== 'token' || next.token <= piece.token + 1) return false;
    return piece.mark && next.mark && piece.quoted && next.quoted;
  });
  if (seam < 0) return proposition;
  return withoutSeams(reader, [...proposition.slice(0, seam), ...proposition.slice(seam + 2)]);
}

/** Whether marks stand around the whole and nowhere else: one quotation, or the halves of an interrupted one. */
function isWithinOneQuotation(reader: Reader, proposition: Proposition): boolean {
  const [first, last] = [reader.token(proposition[0]), reader.token(proposition.at(-1))];
  const [opened, closed] = [first, last].map((token) => reader.document.quotations[token?.quotation ?? -1]);
  if (opened === undefined || opened.start !== first?.start || closed?.end !== last?.end) return false;
  const marks = proposition.filter((piece) => reader.isMark(piece));
  return opened === closed || (marks.length === 2 && proposition.every((piece) => reader.isQuoted(piece)));
}

/** Whether a mark opens a quotation; what of it is not here goes on elsewhere. */
function opensQuotation(reader: Reader, piece: Piece | undefined): boolean {
  const token = reader.token(piece);
  return token !== null && reader.document.quotations[token.quotation]?.start === token.start;
}

/** Quotation marks around the whole, and marks without their partner at an edge, say nothing: the attribution says who speaks. */
function withoutLooseMarks(reader: Reader, proposition: Proposition): Proposition {
  if (isWithinOneQuotation(reader, proposition))
    return proposition.slice(1, reader.isMark(proposition.at(-1)) ? -1 : undefined);
  const marks = proposition.flatMap((piece, at) => (reader.isMark(piece) ? [at] : []));
  if (marks.length % 2 === 0) return proposition;
  const isEdge = (at: number): boolean => at === 0 || at === proposition.length - 1;
  const dropped = marks.filter((at) => isEdge(at) || (marks.length === 1 && !opensQuotation(reader, proposition[at])));
  return proposition.filter((_, at) => !dropped.includes(at));
}

function withoutDoubledCommas(reader: Reader, proposition: Proposition): Proposition {
  const isDoubled = (at: number): boolean => {
    const next = reader.lower(proposition[at + 1]);
    return reader.lower(proposition[at]) === ',' && (next === ',' || next === '.');
  };
  return proposition.some((_, at) => isDoubled(at)) ? proposition.filter((_, at) => !isDoubled(at)) : proposition;
}

/** How many tokens a dateline may have: "WEST PALM BEACH, Fla. (AP) —". */
const longestDateline = 12;

const dash = /^(?:--?|[–—])$/u;

/** "PARIS (AP) — ": where and by whom an article was filed, at the head of its first sentences. */
function withoutDateline(reader: Reader, proposition: Proposition): Proposition {
  const [first] = proposition;
  const token = reader.token(first);
  if (first?.kind !== 'token' || token === null || token.text.length < 3 || !isAllCapitals(token.text))
    return proposition;
  if (reader.document.sentences[token.sentence]?.first !== first.token) return proposition;
  const end = proposition.slice(0, longestDateline).findIndex((piece) => dash.test(reader.lower(piece)));
  const isPlace = proposition.slice(0, Math.max(0, end)).every((piece) => {
    const tag = reader.tag(piece);
    return (
      tag === 'PROPN' || tag === 'PUNCT' || tag === 'NUM' || isUpper((reader.token(piece)?.text ?? '').charCodeAt(0))
    );
  });
  return end > 0 && isPlace ? proposition.slice(end + 1) : proposition;
}

/** A proposition without the words and marks at its edges that only link it to its neighbours. */
export function tidy(reader: Reader, proposition: Proposition, spoken: boolean): Proposition {
  let current = withoutSeams(reader, withoutDateline(reader, proposition));
  for (let round = 0; round < 3; round++) {
    const before = current;
    current = withoutLooseMarks(reader, withoutEnd(reader, withoutLinks(reader, current, spoken)));
    if (current === before) break;
  }
  return withoutDoubledCommas(reader, current);
}
