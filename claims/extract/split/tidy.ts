import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const loose: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '--', '.', '…', '...', '!', '*', '•']);
const linking: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet', 'so', 'nor', 'that']);
const linkingBeforeComma: ReadonlySet<string> = new Set(
  'however meanwhile moreover furthermore additionally besides nevertheless nonetheless also then still indeed'.split(
    ' ',
  ),
);
const linkingPhrases: readonly (readonly string[])[] = [
  ['in', 'this', 'regard', ','],
  ['in', 'addition', ','],
  ['in', 'response', ','],
  ['at', 'the', 'same', 'time', ','],
  ['for', 'example', ','],
  ['for', 'instance', ','],
  ['as', 'a', 'result', ','],
  ['on', 'the', 'other', 'hand', ','],
];
const quotationMarks = /^["“”„«»'‘’`]+$/u;

function isMark(reader: Reader, piece: Piece | undefined): boolean {
  const token = reader.token(piece);
  return token !== undefined && token.tag !== 'PART' && quotationMarks.test(token.text);
}

/** How many pieces at the front only link to what came before. */
function linkingPieces(reader: Reader, proposition: Proposition, spoken: boolean): number {
  const lower = (at: number): string => reader.lower(proposition[at]);
  const phrase = linkingPhrases.find((words) => words.every((text, at) => lower(at) === text));
  if (phrase !== undefined) return phrase.length;
  if (loose.has(lower(0))) return 1;
  if (linkingBeforeComma.has(lower(0)) && lower(1) === ',') return 2;
  const determines = lower(0) === 'that' && reader.tag(proposition[0]) !== 'SCONJ' && !spoken;
  return linking.has(lower(0)) && !determines && !reader.isFinite(proposition, 1) ? 1 : 0;
}

function withoutLinks(reader: Reader, proposition: Proposition, spoken: boolean): Proposition {
  let rest = proposition;
  for (let links = linkingPieces(reader, rest, spoken); links > 0; links = linkingPieces(reader, rest, spoken)) {
    rest = rest.slice(links);
  }
  return rest;
}

function withoutEnd(reader: Reader, proposition: Proposition): Proposition {
  const last = proposition.findLastIndex((piece) => !loose.has(reader.lower(piece)));
  return proposition.slice(0, last + 1);
}

function isWithinOneQuotation(reader: Reader, proposition: Proposition): boolean {
  const [first, last] = [reader.token(proposition[0]), reader.token(proposition.at(-1))];
  const around = reader.document.quotations[first?.quotation ?? -1];
  return around !== undefined && around.start === first?.start && around.end === last?.end;
}

/** Quotation marks around the whole, and marks without their partner, say nothing: the attribution says who speaks. */
function withoutLooseMarks(reader: Reader, proposition: Proposition): Proposition {
  if (isWithinOneQuotation(reader, proposition))
    return proposition.slice(1, isMark(reader, proposition.at(-1)) ? -1 : undefined);
  const marks = proposition.flatMap((piece, at) => (isMark(reader, piece) ? [at] : []));
  if (marks.length % 2 === 0) return proposition;
  const dropped = marks.length === 1 ? marks : marks.filter((at) => at === 0 || at === proposition.length - 1);
  return proposition.filter((_, at) => !dropped.includes(at));
}

function withoutDoubledCommas(reader: Reader, proposition: Proposition): Proposition {
  return proposition.filter((piece, at) => {
    const next = reader.lower(proposition[at + 1]);
    return !(reader.lower(piece) === ',' && (next === ',' || next === '.'));
  });
}

/** A proposition without the words and marks at its edges that only link it to its neighbours. */
export function tidy(reader: Reader, proposition: Proposition, spoken: boolean): Proposition {
  let current = proposition;
  for (let round = 0; round < 3; round++) {
    current = withoutLooseMarks(reader, withoutEnd(reader, withoutLinks(reader, current, spoken)));
  }
  return withoutDoubledCommas(reader, current);
}
