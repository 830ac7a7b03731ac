import { asPredicate, fitsName, isOffice } from './description.ts';
import { numberOf, phraseStart } from './noun-phrase.ts';
import { type Divided, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';
import { seamAt } from './seam-of.ts';

/** What lies between two commas after a noun phrase. */
interface Inset {
  /** Start of the phrase before the first comma. */
  readonly start: number;
  /** The first comma. */
  readonly open: number;
  /** The second comma, or the end where nothing follows. */
  readonly close: number;
  /** Where the words after it begin; with the second comma where another inset follows. */
  readonly resumesAt: number;
}

/** A longer inset is rarely a plain description. */
const longest = 24;

function goesOnAsMainClause(reader: Reader, proposition: Proposition, at: number): boolean {
  let next = at;
  // "worked for the Brigade, an elite unit, and offered a tour".
  if (seamAt(reader, proposition[next])?.isSure() === true) next++;
  while (reader.tag(proposition[next]) === 'ADV') next++;
  return reader.isMainVerb(proposition, next) || proposition[next]?.kind === 'content';
}

/** "Tom Hale, 61, a builder, sold": whether an age between the first two commas stands before an inset after which the main clause goes on. */
function isBeforeAnother(
  reader: Reader,
  proposition: Proposition,
  [open = -1, close = -1, next = -1]: readonly number[],
): boolean {
  const isAge = close === open + 2 && reader.tag(proposition[open + 1]) === 'NUM';
  return isAge && next > 0 && next - close <= longest && goesOnAsMainClause(reader, proposition, next + 1);
}

/** Where a phrase begins whose adjective is a participle: "the leading candidate". */
function wholeStart(reader: Reader, proposition: Proposition, start: number): number {
  const tag = reader.tag(proposition[start - 1]);
  const isParticiple = start > 1 && (tag === 'VBG' || tag === 'VBN');
  return isParticiple && reader.tag(proposition[start - 2]) === 'DET' ? start - 2 : start;
}

function insets(reader: Reader, proposition: Proposition): Inset[] {
  const commas = proposition.flatMap((piece, at) =>
    reader.lower(piece) === ',' && !reader.isQuoted(piece) ? [at] : [],
  );
  return commas.flatMap((open, index) => {
    const start = wholeStart(reader, proposition, phraseStart(reader, proposition, open));
    if (start < 0) return [];
    const close = commas[index + 1];
    if (close === undefined && speaks(reader, proposition, start))
      return [{ start, open, close: proposition.length, resumesAt: proposition.length }];
    if (close === undefined || close - open > longest) return [];
    if (goesOnAsMainClause(reader, proposition, close + 1)) return [{ start, open, close, resumesAt: close + 1 }];
    const isAge = isBeforeAnother(reader, proposition, commas.slice(index));
    return isAge ? [{ start, open, close, resumesAt: close }] : [];
  });
}

/** Whether the phrase at `start` is who says what stands before it: "…, said Ann Lee, a teacher". */
function speaks(reader: Reader, proposition: Proposition, start: number): boolean {
  const says = reader.isMainVerb(proposition, start - 1);
  const said = proposition[start - 2];
  return says && (said?.kind === 'content' || proposition[start - 3]?.kind === 'content');
}

function describes(reader: Reader, inner: Proposition): boolean {
  const { clearOwners, ownerMarks } = reader.clauses.subjects;
  const determined = reader.tag(inner[0]) === 'DET' || reader.isOneOf(inner[0], clearOwners);
  const possessed = inner.slice(0, 6).some((piece) => reader.isOneOf(piece, ownerMarks));
  const plain = reader.firstFinite(inner, 0, relativeAt(reader, inner)) < 0;
  return (determined || possessed) && plain && inner.some((piece) => reader.isNominal(piece));
}

/** Where a relative clause begins within an inset, its end where there is none. */
function relativeAt(reader: Reader, inner: Proposition): number {
  const at = inner.findIndex((piece) => reader.isOneOf(piece, reader.clauses.relatives.within));
  return at < 0 ? inner.length : at;
}

/** "played by Jessie Wallace", "founded in 1970": a participle, whatever it is taken for before "by". */
function isDoneTo(reader: Reader, inner: Proposition): boolean {
  const [verb, next] = inner;
  const isBy = reader.tag(verb) === 'VBD' && reader.lower(next) === reader.clauses.division.beforeAgent;
  return (reader.tag(verb) === 'VBN' || isBy) && reader.firstFinite(inner, 1) < 0;
}

/** The fact an inset states, and what stands in its place: the phrase before it, or the name within it. */
function read(reader: Reader, proposition: Proposition, { start, open: first, close }: Inset) {
  const phrase = proposition.slice(start, first);
  const inner = proposition.slice(first + 1, close);
  const { subjects, writing } = reader.clauses;
  // "its director" says nothing to whoever does not know what "it" is.
  if ([inner[0], phrase[0]].some((piece) => reader.isOneOf(piece, subjects.openOwners))) return undefined;
  const verb = (tense: 'present' | 'past') => word(writing.be[tense][numberOf(reader, phrase, phrase.length)]);
  const named = reader.isName(phrase, 0, phrase.length);
  if (inner.length === 1 && reader.tag(inner[0]) === 'NUM' && named) {
    return { fact: [...phrase, verb('present'), ...inner], kept: phrase };
  }
  if (isDoneTo(reader, inner)) {
    return { fact: [...phrase, verb('past'), ...inner], kept: phrase };
  }
  const isHeld = named && isOffice(reader, inner) && fitsName(reader, phrase, inner) && reader.firstFinite(inner) < 0;
  if (isHeld) return { fact: [...phrase, verb('present'), ...asPredicate(reader, inner)], kept: phrase };
  if (named && describes(reader, inner)) return { fact: [...phrase, verb('present'), ...inner], kept: phrase };
  if (!named && reader.isName(inner, 0, inner.length) && reader.firstFinite(inner) < 0) {
    const proper = inner.filter((piece) => reader.tag(piece) === 'PROPN');
    const name = inner.length > proper.length && reader.tag(inner[0]) === 'DET' ? proper : inner;
    if (phraseStart(reader, inner, inner.length) === 0)
      return { fact: [...name, verb('present'), ...phrase], kept: inner };
  }
  return undefined;
}

/** "Lindqvist, the board's chief engineer, told …": "Lindqvist is the board's chief engineer", and what is left. */
export function takeAppositions(reader: Reader, proposition: Proposition): Divided {
  for (const inset of insets(reader, proposition)) {
    const found = read(reader, proposition, inset);
    if (found === undefined) continue;
    const rest = [...proposition.slice(0, inset.start), ...found.kept, ...proposition.slice(inset.resumesAt)];
    const again = takeAppositions(reader, rest);
    return { rest: again.rest, facts: [found.fact, ...again.facts] };
  }
  return { rest: proposition, facts: [] };
}
