import { beginsClause, beginsNestedClause } from './begins-clause.ts';
import { contrasts } from './contrast.ts';
import { dashes, partsStatements } from './dash.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** A place where a proposition can be cut, and how the second half begins; one of a contrast shares the opening of the first. */
export interface Cut {
  readonly at: number;
  readonly resumesAt: number;
  readonly second: 'clause' | 'predicate' | 'contrast';
}

/** A position to look at, where the statement begins, and whether all of it is what somebody says. */
export interface Place {
  readonly at: number;
  readonly start: number;
  readonly spoken: boolean;
}

function skipAdverbs(reader: Reader, proposition: Proposition, from: number): number {
  const two = `${reader.lower(proposition[from])} ${reader.lower(proposition[from + 1])}`;
  let at = reader.clauses.joins.twoWordAdverbs.has(two) ? from + 2 : from;
  while (reader.tag(proposition[at]) === 'ADV') at++;
  return at;
}

/** The cut before "and": in front of a predicate, of a clause, or of another "that" of the same speaker. */
function cutAtJoin(reader: Reader, proposition: Proposition, { at, spoken }: Place): Cut | undefined {
  const from = reader.lower(proposition[at - 1]) === ',' ? at - 1 : at;
  const resumesAt = at + 1;
  const { adverbial, stating } = reader.clauses.joins;
  if (reader.isOneOf(proposition[at], adverbial) && reader.lower(proposition[resumesAt]) === ',') return undefined;
  if (reader.lower(proposition[resumesAt]) === stating) {
    const states = spoken && beginsClause(reader, proposition, resumesAt + 1);
    return states ? { at: from, resumesAt: resumesAt + 1, second: 'clause' } : undefined;
  }
  if (reader.isFinite(proposition, skipAdverbs(reader, proposition, resumesAt))) {
    return { at: from, resumesAt, second: 'predicate' };
  }
  const begins =
    proposition[resumesAt]?.kind === 'content' ||
    beginsClause(reader, proposition, resumesAt) ||
    (from < at && beginsNestedClause(reader, proposition, resumesAt));
  return begins ? { at: from, resumesAt, second: 'clause' } : undefined;
}

/** "…, so the pier was closed": what follows is stated as well; behind "so that" it is only meant, and "so he" needs what stands before. */
function concludes(reader: Reader, proposition: Proposition, at: number): boolean {
  const next = proposition[at + 1];
  const { concluding, stating, knownPronouns } = reader.clauses.joins;
  if (reader.lower(proposition[at]) !== concluding || reader.lower(next) === stating) return false;
  return reader.tag(next) !== 'PRON' || reader.isOneOf(next, knownPronouns);
}

/** The cut before "although" or "so" behind a comma, or before a "while" that does not tell when. */
function cutAtLink(reader: Reader, proposition: Proposition, { at, start }: Place): Cut | undefined {
  const piece = proposition[at];
  if (reader.lower(proposition[at - 1]) !== ',') {
    const isContrast = contrasts(reader, proposition, start, at);
    return isContrast ? { at, resumesAt: at + 1, second: 'contrast' } : undefined;
  }
  const links = reader.isOneOf(piece, reader.clauses.joins.contrasting) || concludes(reader, proposition, at);
  return links && beginsClause(reader, proposition, at + 1)
    ? { at: at - 1, resumesAt: at + 1, second: 'clause' }
    : undefined;
}

const parting: ReadonlySet<string> = new Set([...dashes, ';', ':']);

/** Whether a word or mark can join two statements. */
function canJoin(reader: Reader, piece: Piece | undefined): boolean {
  const { coordinating, contrasting, concluding } = reader.clauses.joins;
  const lower = reader.lower(piece);
  return coordinating.has(lower) || contrasting.has(lower) || lower === concluding || parting.has(lower);
}

/** The cut that the word or mark at a position makes, none where it joins no two statements. */
export function cutAt(reader: Reader, proposition: Proposition, place: Place): Cut | undefined {
  const { at, start } = place;
  const piece = proposition[at];
  if (!canJoin(reader, piece) || reader.isQuoted(piece)) return undefined;
  const resumesAt = at + 1;
  if (reader.lower(piece) === ';' || (reader.lower(piece) === ':' && reader.isClause(proposition, start, at))) {
    return reader.isClause(proposition, resumesAt) ? { at, resumesAt, second: 'clause' } : undefined;
  }
  if (partsStatements(reader, proposition, start, at)) return { at, resumesAt, second: 'clause' };
  if (reader.isOneOf(piece, reader.clauses.joins.coordinating)) return cutAtJoin(reader, proposition, place);
  return cutAtLink(reader, proposition, place);
}

/** "[what is said], according to the office, and the detour adds …": the clause behind a frame that stands behind what is said. */
export function cutBehindFrame(reader: Reader, proposition: Proposition): Cut | undefined {
  if (proposition[0]?.kind !== 'content') return undefined;
  for (let at = 1; at < proposition.length - 1; at++) {
    const joins =
      reader.lower(proposition[at]) === ',' && reader.isOneOf(proposition[at + 1], reader.clauses.joins.coordinating);
    if (joins && beginsClause(reader, proposition, at + 2)) return { at, resumesAt: at + 2, second: 'clause' };
  }
  return undefined;
}
