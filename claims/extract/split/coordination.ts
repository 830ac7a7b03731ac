import { type Cut, cutAfterFrame, cutAt, type Place } from './cuts.ts';
import { helpersFor } from './helpers.ts';
import { type Hold, holdOf, isHeld } from './holds.ts';
import { clearCuts, opensByCut } from './opened-by-cut.ts';
import { openingEnd, placesAll } from './opening.ts';
import { joinsMain } from './past-holds.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { sharesOpening } from './shared-opening.ts';
import { cutsVerbatim, ownWords } from './verbatim.ts';

/** The first finite verb, or a past taken for a participle that stands before it with "and" or "but" between. */
function firstVerb(reader: Reader, proposition: Proposition, start: number): number {
  const finite = reader.firstFinite(proposition, start);
  const past = proposition.findIndex((_, at) => at >= start && reader.isLoosePast(proposition, at));
  const joined = proposition
    .slice(past, finite)
    .some((piece) => reader.isOneOf(piece, reader.clauses.joins.coordinating));
  return past >= 0 && past < finite && joined ? past : finite;
}

/** Whether a clause is reported after the verb, so that what follows may still be somebody's words. */
function reports(reader: Reader, proposition: Proposition, verb: number): boolean {
  const token = reader.token(proposition[verb]);
  const isMasked = proposition.some(({ kind }) => kind === 'content');
  const { topicMark, statesAfterTopic } = reader.clauses.verbs;
  const ofThing = reader.lower(proposition[verb + 1]) === topicMark && !statesAfterTopic.has(token?.lemma ?? '');
  return !isMasked && !ofThing && token?.cue?.reports === true && reader.firstFinite(proposition, verb + 1) >= 0;
}

/** Whether the second half goes with the main verb at `verb`, not with a clause within the first. */
function goesWithMain(reader: Reader, proposition: Proposition, { beside }: Cut, verb: number): boolean {
  if (beside === undefined || beside < 0) return true;
  const at = proposition.findIndex((piece) => piece.kind === 'token' && piece.token === beside);
  const main = proposition[verb];
  if (at < 0) return main?.kind !== 'token' || beside <= main.token;
  return at <= verb || reader.firstFinite(proposition, verb) >= at;
}

/** Whether a cut is allowed by what was met before it. */
function isFree(reader: Reader, proposition: Proposition, cut: Cut, holds: ReadonlySet<Hold>): boolean {
  if (cut.second === 'predicate' && holds.size > 0) return false;
  return !(holds.has('close') && reader.isOneOf(proposition[cut.at], reader.clauses.joins.coordinating));
}

/** The same, and whether a clause after what is held together goes with the main verb. */
function isAllowed(
  reader: Reader,
  proposition: Proposition,
  cut: Cut,
  { verb, holds }: { readonly verb: number; readonly holds: ReadonlySet<Hold> },
): boolean {
  return isFree(reader, proposition, cut, holds) && (!holds.has('all') || joinsMain(reader, proposition, verb, cut));
}

interface Search extends Omit<Place, 'at'> {
  readonly accepts: (cut: Cut) => boolean;
}

function firstCut(reader: Reader, proposition: Proposition, { start, spoken, accepts }: Search): Cut | null {
  const verb = firstVerb(reader, proposition, start);
  if (verb < 0 || !reader.isClause(proposition, start) || reports(reader, proposition, verb)) return null;
  const holds = new Set<Hold>();
  for (let at = verb + 1; at < proposition.length - 1; at++) {
    const held = holdOf(reader, proposition, at);
    if (held !== null) holds.add(held);
    // What is held together is cut only where a comma ends it.
    if (holds.has('all') && reader.lower(proposition[at - 1]) !== ',') continue;
    const cut = cutAt(reader, proposition, { at, start, spoken });
    if (cut === null || !isAllowed(reader, proposition, cut, { verb, holds }) || !accepts(cut)) continue;
    if (goesWithMain(reader, proposition, cut, verb) && helpersFor(reader, proposition, verb, cut) !== null) return cut;
  }
  return null;
}

/** The first cut that is allowed: after a frame, or at a seam after the main verb. */
function findCut(reader: Reader, proposition: Proposition, search: Search): Cut | null {
  const cut = cutAfterFrame(reader, proposition);
  return cut !== null && search.accepts(cut) ? cut : firstCut(reader, proposition, search);
}

/** The subject before a verb: without adverbs but for hedges, and up to a verb or quotation mark that does not belong to it. */
function subjectOf(reader: Reader, before: Proposition): Proposition {
  const { coordinating, hedges } = reader.clauses.joins;
  const end = before.findIndex(
    (piece, at) =>
      reader.isQuoted(piece) || (reader.isMainVerb(before, at) && reader.isOneOf(before[at + 1], coordinating)),
  );
  const subject = end < 0 ? before : before.slice(0, end);
  return subject.filter((piece) => reader.tag(piece) !== 'ADV' || reader.isOneOf(piece, hedges));
}

/** What the second half takes over: the opening where it is a condition or shared, the subject, a hedge. */
function takenOver(reader: Reader, proposition: Proposition, start: number, cut: Cut): Proposition {
  const opening = proposition.slice(0, start);
  const conditional = reader.isOneOf(proposition[0], reader.clauses.joins.conditions);
  if (cut.second === 'contrast') return opening;
  if (cut.second === 'clause') {
    const [first, second] = [proposition.slice(start, cut.at), proposition.slice(cut.resumesAt)];
    return conditional || sharesOpening(reader, opening, first, second) ? opening : [];
  }
  const verb = firstVerb(reader, proposition, start);
  const subject = subjectOf(reader, proposition.slice(start, verb));
  const helpers = helpersFor(reader, proposition, verb, cut) ?? [];
  const shared = conditional || placesAll(reader, opening) ? opening : [];
  return [...shared, ...subject, ...helpers];
}

/** A proposition that begins with "While A, B" as two: A, and B. */
function divideContrast(reader: Reader, proposition: Proposition): readonly Proposition[] | null {
  if (!reader.isOneOf(proposition[0], reader.clauses.joins.contrasting)) return null;
  const { opening } = reader.clauses.relatives;
  const comma = proposition.findIndex(
    (piece, at) =>
      reader.lower(piece) === ',' &&
      reader.isClause(proposition, 1, at) &&
      !reader.isOneOf(proposition[at + 1], opening),
  );
  const [first, second] = [proposition.slice(1, comma), proposition.slice(comma + 1)];
  return comma > 0 && reader.isClause(second) && !opensByCut(reader, second, first) ? [first, second] : null;
}

/**
 * A proposition as its coordinated statements: "A rose and B fell" as two, "A rose and fell" as "A rose" and "A fell".
 * A condition before both stays with both; after "if", "that" or an "or" between clauses nothing is cut, nor before "and
 * that" unless all of it is what somebody says. Somebody's literal words are cut only where both halves stand alone.
 */
export function divideCoordination(reader: Reader, proposition: Proposition, spoken: boolean): readonly Proposition[] {
  const contrast = divideContrast(reader, proposition);
  if (contrast !== null) return contrast.flatMap((part) => divideCoordination(reader, part, spoken));
  const start = openingEnd(reader, proposition);
  if (isHeld(reader, proposition, start, Math.max(start, reader.firstFinite(proposition, start)))) return [proposition];
  const own = ownWords(proposition);
  const words = own ?? proposition;
  const leavesClear = clearCuts(reader, words, (cut) => [
    words.slice(start, cut.at),
    [...takenOver(reader, words, start, cut), ...words.slice(cut.resumesAt)],
  ]);
  const accepts = (cut: Cut): boolean => (own === null || cutsVerbatim(reader, own, start, cut)) && leavesClear(cut);
  const cut = findCut(reader, words, { start, spoken, accepts });
  if (cut === null) return [proposition];
  const first = proposition.slice(0, cut.at);
  const second = [...takenOver(reader, proposition, start, cut), ...proposition.slice(cut.resumesAt)];
  const shrinks = second.length < proposition.length;
  return shrinks ? [first, ...divideCoordination(reader, second, spoken)] : [proposition];
}
