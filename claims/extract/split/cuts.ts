import { isTensed, type Tag } from '../../language/tag.ts';
import { isVerbal } from '../../language/tagged-word.ts';
import { beginsClause } from './begins-clause.ts';
import { contrasts } from './contrast.ts';
import { dashes, partsStatements } from './dash.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { seamAt } from './seam-of.ts';

/** A place where a proposition can be cut, and how the second half begins; one of a contrast shares the opening of the first. */
export interface Cut {
  readonly at: number;
  readonly resumesAt: number;
  readonly second: 'clause' | 'predicate' | 'contrast';
  /** The verb, as a token, whose subject the second half shares or beside whose clause it stands; absent where no seam says so. */
  readonly beside?: number;
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

/** Whether the second half begins with its verb, so that its subject stands in the first. */
function opensWithVerb(reader: Reader, proposition: Proposition, resumesAt: number): boolean {
  const tag = reader.tag(proposition[skipAdverbs(reader, proposition, resumesAt)]);
  return tag !== null && tag !== 'VBG' && isVerbal(tag);
}

/** Whether a clause begins at `at`, its verb with tense or a past that the tagger takes for a participle. */
function opensClause(reader: Reader, proposition: Proposition, at: number): boolean {
  if (beginsClause(reader, proposition, at)) return true;
  const end = proposition.findIndex((piece, next) => next > at && reader.lower(piece) === ',');
  const clause = proposition.slice(at, end < 0 ? undefined : end);
  return reader.firstFinite(clause) < 0 && reader.isLooseClause(clause);
}

const objects: ReadonlySet<Tag | null> = new Set<Tag>(['DET', 'NUM', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'SYM']);

/** The subject of a clause that stands beside one of the same form is no longer than this. */
const shortSubject = 4;

/** "Rents rose by 3% and wages fell": a clause with a short subject whose verb has the form of the one beside it. */
function isParallel(reader: Reader, proposition: Proposition, at: number, beside: number): boolean {
  const verb = reader.firstFinite(proposition, at);
  if (verb <= at || verb - at > shortSubject) return false;
  const tag = reader.tag(proposition[verb]);
  return (tag === 'VBD' || tag === 'VBZ') && reader.document.tokens[beside]?.tag === tag;
}

/** Whether words around a seam look like a cut: two verbs in the third person, a past with its object, or a clause after a comma. */
function looksAlike(reader: Reader, proposition: Proposition, { at, resumesAt, second, beside = -1 }: Cut): boolean {
  if (second === 'clause') {
    const opens = opensClause(reader, proposition, resumesAt);
    return opens && (reader.lower(proposition[at]) === ',' || isParallel(reader, proposition, resumesAt, beside));
  }
  const verb = skipAdverbs(reader, proposition, resumesAt);
  const next = reader.tag(proposition[verb]);
  if (next === 'VBD') return objects.has(reader.tag(proposition[verb + 1]));
  return next === 'VBZ' && reader.document.tokens[beside]?.tag === 'VBZ';
}

/** The cut at a seam: what follows begins with its verb, or is a clause. */
function cutAtSeam(reader: Reader, proposition: Proposition, at: number, from: number): Cut | null {
  const resumesAt = at + 1;
  if (
    from < at &&
    reader.lower(proposition[at]) !== reader.clauses.joins.adding &&
    opensClause(reader, proposition, resumesAt)
  ) {
    return { at: from, resumesAt, second: 'clause' };
  }
  const second = opensWithVerb(reader, proposition, resumesAt) ? 'predicate' : 'clause';
  const clause = proposition.slice(resumesAt);
  if (second === 'clause' && !reader.isClause(clause) && !reader.isLooseClause(clause)) return null;
  const seam = seamAt(reader, proposition[at]);
  if (seam === null) return null;
  const cut: Cut = { at: from, resumesAt, second, beside: seam.clause };
  return looksAlike(reader, proposition, cut) || seam.isSure() ? cut : null;
}

/** The cut before "and": in front of a predicate, of a clause, or of another "that" of the same speaker. */
function cutAtJoin(reader: Reader, proposition: Proposition, { at, spoken }: Place): Cut | null {
  const from = reader.lower(proposition[at - 1]) === ',' ? at - 1 : at;
  const resumesAt = at + 1;
  const { adverbial, stating } = reader.clauses.joins;
  if (reader.isOneOf(proposition[at], adverbial) && reader.lower(proposition[resumesAt]) === ',') return null;
  if (reader.lower(proposition[resumesAt]) === stating) {
    const states = spoken && beginsClause(reader, proposition, resumesAt + 1);
    return states ? { at: from, resumesAt: resumesAt + 1, second: 'clause' } : null;
  }
  if (proposition[resumesAt]?.kind === 'content') return { at: from, resumesAt, second: 'clause' };
  return cutAtSeam(reader, proposition, at, from);
}

/** How many words after a comma the "and" of its series may stand. */
const longestSeries = 60;

/** Whether a verb with its object follows the comma at `at`: "sold three parks", not "sold in 2019"; before a number no adjective stands. */
function opensWithObject(reader: Reader, proposition: Proposition, at: number): boolean {
  const verb = skipAdverbs(reader, proposition, at + 1);
  const next = reader.tag(proposition[verb + 1]);
  if (reader.tag(proposition[verb]) === 'ADJ') return next === 'NUM' || next === 'DET';
  return opensWithVerb(reader, proposition, at + 1) && objects.has(next);
}

/** The cut at a comma of a series that ends in an "and" which is cut: "closed a school, sold the land and cut the rates". */
function cutInSeries(reader: Reader, proposition: Proposition, at: number): Cut | null {
  const asks = opensWithVerb(reader, proposition, at + 1) && seamAt(reader, proposition[at]) !== null;
  if (!asks && !opensWithObject(reader, proposition, at)) return null;
  for (let next = at + 1; next < Math.min(proposition.length, at + longestSeries); next++) {
    const piece = proposition[next];
    const ends =
      reader.isOneOf(piece, reader.clauses.joins.coordinating) &&
      cutAtSeam(reader, proposition, next, next)?.second === 'predicate';
    if (ends) return { at, resumesAt: at + 1, second: 'predicate' };
    if (reader.lower(piece) === ';' || reader.lower(piece) === ':') return null;
  }
  return null;
}

/** "…, so the pier was closed": what follows is stated as well; after "so that" it is only meant, and "so he" needs what stands before. */
function concludes(reader: Reader, proposition: Proposition, at: number): boolean {
  const next = proposition[at + 1];
  const { concluding, stating, knownPronouns } = reader.clauses.joins;
  if (reader.lower(proposition[at]) !== concluding || reader.lower(next) === stating) return false;
  return reader.tag(next) !== 'PRON' || reader.isOneOf(next, knownPronouns);
}

/** The cut before "although" or "so" after a comma, or before a "while" that does not tell when. */
function cutAtLink(reader: Reader, proposition: Proposition, { at, start }: Place): Cut | null {
  const piece = proposition[at];
  if (reader.lower(proposition[at - 1]) !== ',') {
    const isContrast = contrasts(reader, proposition, start, at);
    return isContrast ? { at, resumesAt: at + 1, second: 'contrast' } : null;
  }
  const links = reader.isOneOf(piece, reader.clauses.joins.contrasting) || concludes(reader, proposition, at);
  return links && beginsClause(reader, proposition, at + 1)
    ? { at: at - 1, resumesAt: at + 1, second: 'clause' }
    : null;
}

const parting: ReadonlySet<string> = new Set([...dashes, ';', ':', ',']);

/** Whether a word or mark can join two statements. */
function canJoin(reader: Reader, piece: Piece | undefined): boolean {
  const { coordinating, contrasting, concluding } = reader.clauses.joins;
  const lower = reader.lower(piece);
  return coordinating.has(lower) || contrasting.has(lower) || lower === concluding || parting.has(lower);
}

/** "remdesivir, a drug; mAb114, an antibody; and a third": parts between semicolons of which one has no verb with tense. */
function isList(reader: Reader, proposition: Proposition): boolean {
  let [parts, tensed, withVerb] = [1, false, 0];
  for (const piece of proposition) {
    if (reader.lower(piece) === ';') {
      parts++;
      withVerb += Number(tensed);
      tensed = false;
    } else if (piece.kind === 'content' || isTensed(piece.tag ?? 'X')) tensed = true;
  }
  return withVerb + Number(tensed) < parts;
}

/** The cut that the word or mark at a position makes, none where it joins no two statements. */
export function cutAt(reader: Reader, proposition: Proposition, place: Place): Cut | null {
  const { at, start } = place;
  const piece = proposition[at];
  if (!canJoin(reader, piece) || reader.isQuoted(piece)) return null;
  const resumesAt = at + 1;
  if (reader.lower(piece) === ';' || (reader.lower(piece) === ':' && reader.isClause(proposition, start, at))) {
    const states = reader.isClause(proposition, resumesAt) && !isList(reader, proposition);
    return states ? { at, resumesAt, second: 'clause' } : null;
  }
  if (partsStatements(reader, proposition, start, at)) return { at, resumesAt, second: 'clause' };
  if (reader.isOneOf(piece, reader.clauses.joins.coordinating)) return cutAtJoin(reader, proposition, place);
  if (reader.lower(piece) === ',') return cutInSeries(reader, proposition, at);
  return cutAtLink(reader, proposition, place);
}

/** "[what is said], according to the office, and the detour adds …": the clause after a frame that stands after what is said. */
export function cutAfterFrame(reader: Reader, proposition: Proposition): Cut | null {
  if (proposition[0]?.kind !== 'content') return null;
  for (let at = 1; at < proposition.length - 1; at++) {
    const joins =
      reader.lower(proposition[at]) === ',' && reader.isOneOf(proposition[at + 1], reader.clauses.joins.coordinating);
    if (!joins) continue;
    const begins = beginsClause(reader, proposition, at + 2) || seamAt(reader, proposition[at + 1])?.isSure() === true;
    if (begins) return { at, resumesAt: at + 2, second: 'clause' };
  }
  return null;
}
