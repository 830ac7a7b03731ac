import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Words that make all behind them depend on a condition, a doubt or a report: nothing is cut off behind them. */
const holding: ReadonlySet<string> = new Set(
  'if unless whether until when before once lest provided that how why what who which where whose suppose or either neither nor'.split(
    ' ',
  ),
);
const joining: ReadonlySet<string> = new Set(['and', 'but', 'yet']);
const contrasting: ReadonlySet<string> = new Set(['although', 'though', 'while', 'whereas']);
const conditions: ReadonlySet<string> = new Set('if unless when until once should provided'.split(' '));
const hedges: ReadonlySet<string> = new Set(
  'reportedly allegedly apparently purportedly supposedly possibly probably likely perhaps maybe presumably potentially'.split(
    ' ',
  ),
);

/** Verbs whose object clause is no statement of the article. */
const reporting: ReadonlySet<string> = new Set(
  'say tell claim believe think report argue add insist suggest warn note allege hope fear expect announce explain deny'.split(
    ' ',
  ),
);

/** Where a proposition begins in earnest: behind "On Thursday," and "If it rains,". */
export function openingEnd(reader: Reader, proposition: Proposition): number {
  const comma = proposition.findIndex((piece) => reader.lower(piece) === ',');
  if (comma <= 0) return 0;
  const first = proposition[0];
  const tag = reader.tag(first);
  const opens = tag === 'ADP' || tag === 'SCONJ' || tag === 'ADV' || reader.isOneOf(first, conditions);
  return opens && reader.isClause(proposition, comma + 1) ? comma + 1 : 0;
}

function isHeld(reader: Reader, proposition: Proposition, from: number, to: number): boolean {
  return proposition.slice(from, to).some((piece) => reader.isOneOf(piece, holding));
}

/** A place where a proposition can be cut, and how the second half begins. */
interface Cut {
  readonly at: number;
  readonly resumesAt: number;
  readonly second: 'clause' | 'predicate';
}

function skipAdverbs(reader: Reader, proposition: Proposition, from: number): number {
  let at = from;
  while (reader.tag(proposition[at]) === 'ADV') at++;
  return at;
}

/** A longer run of words before a verb is seldom its subject. */
const longestSubject = 20;

/** What never stands between a clause's subject and its verb: the verb behind "who" is another clause's. */
const noSubject: ReadonlySet<string> = new Set([';', ':', '.', 'who', 'which', 'whose', 'that', 'where']);

/** Whether a clause with a subject of its own begins at `at`: a subject, then before long a finite verb. */
function beginsClause(reader: Reader, proposition: Proposition, at: number): boolean {
  const verb = reader.firstFinite(proposition, at);
  if (verb <= at) return false;
  const subject = proposition.slice(at, verb);
  if (
    subject.length > longestSubject ||
    !subject.some((piece) => reader.isNominal(piece) || reader.tag(piece) === 'DET')
  )
    return false;
  return !subject.some((piece) => piece.kind === 'content' || noSubject.has(reader.lower(piece)));
}

/** A position to look at, where the statement begins, and whether all of it is what somebody says. */
interface Place {
  readonly at: number;
  readonly start: number;
  readonly spoken: boolean;
}

/** The cut before "and": in front of a predicate, of a clause, or of another "that" of the same speaker. */
function cutAtJoin(reader: Reader, proposition: Proposition, { at, spoken }: Place): Cut | undefined {
  const from = reader.lower(proposition[at - 1]) === ',' ? at - 1 : at;
  const resumesAt = at + 1;
  if (reader.lower(proposition[resumesAt]) === 'that') {
    const states = spoken && beginsClause(reader, proposition, resumesAt + 1);
    return states ? { at: from, resumesAt: resumesAt + 1, second: 'clause' } : undefined;
  }
  if (reader.isFinite(proposition, skipAdverbs(reader, proposition, resumesAt))) {
    return { at: from, resumesAt, second: 'predicate' };
  }
  const begins = proposition[resumesAt]?.kind === 'content' || beginsClause(reader, proposition, resumesAt);
  return begins ? { at: from, resumesAt, second: 'clause' } : undefined;
}

/** "…, so the pier was closed": what follows is stated as well; behind "so that" it is only meant, and "so he" needs what stands before. */
function concludes(reader: Reader, proposition: Proposition, at: number): boolean {
  const next = proposition[at + 1];
  return reader.lower(proposition[at]) === 'so' && reader.lower(next) !== 'that' && reader.tag(next) !== 'PRON';
}

function cutAt(reader: Reader, proposition: Proposition, { at, start, spoken }: Place): Cut | undefined {
  const piece = proposition[at];
  if (reader.isQuoted(piece)) return undefined;
  const resumesAt = at + 1;
  if (reader.lower(piece) === ';' || (reader.lower(piece) === ':' && reader.isClause(proposition, start, at))) {
    return reader.isClause(proposition, resumesAt) ? { at, resumesAt, second: 'clause' } : undefined;
  }
  const links = reader.isOneOf(piece, contrasting) || concludes(reader, proposition, at);
  const behindComma = reader.lower(proposition[at - 1]) === ',';
  if (links && behindComma && beginsClause(reader, proposition, resumesAt))
    return { at: at - 1, resumesAt, second: 'clause' };
  return reader.isOneOf(piece, joining) ? cutAtJoin(reader, proposition, { at, start, spoken }) : undefined;
}

/** The first finite verb, or a past taken for a participle that stands before it with "and" or "but" between. */
function firstVerb(reader: Reader, proposition: Proposition, start: number): number {
  const finite = reader.firstFinite(proposition, start);
  const past = proposition.findIndex((_, at) => at >= start && reader.isLoosePast(proposition, at));
  const joined = proposition.slice(past, finite).some((piece) => reader.isOneOf(piece, joining));
  return past >= 0 && past < finite && joined ? past : finite;
}

/** What a word keeps together with what is behind it: everything, or only predicates, which may be its clause's. */
function holdOf(reader: Reader, proposition: Proposition, at: number): 'all' | 'predicates' | undefined {
  const piece = proposition[at];
  if (reader.isQuoted(piece) || !reader.isOneOf(piece, holding)) return undefined;
  if (reader.lower(piece) === 'that' && reader.lower(proposition[at - 1]) === 'all') return undefined;
  return ['who', 'which', 'whose', 'where'].includes(reader.lower(piece)) ? 'predicates' : 'all';
}

/** Whether a clause is reported behind the verb, so that what follows may still be somebody's words. */
function reports(reader: Reader, proposition: Proposition, verb: number): boolean {
  const lemma = reader.token(proposition[verb])?.lemma ?? '';
  const isMasked = proposition.some(({ kind }) => kind === 'content');
  return !isMasked && reporting.has(lemma) && reader.firstFinite(proposition, verb + 1) >= 0;
}

/** "[what is said], according to the office, and the detour adds …": the clause behind a frame that stands behind what is said. */
function cutBehindFrame(reader: Reader, proposition: Proposition): Cut | undefined {
  if (proposition[0]?.kind !== 'content') return undefined;
  for (let at = 1; at < proposition.length - 1; at++) {
    const joins = reader.lower(proposition[at]) === ',' && reader.isOneOf(proposition[at + 1], joining);
    if (joins && beginsClause(reader, proposition, at + 2)) return { at, resumesAt: at + 2, second: 'clause' };
  }
  return undefined;
}

function firstCut(reader: Reader, proposition: Proposition, { start, spoken }: Omit<Place, 'at'>): Cut | undefined {
  const behind = cutBehindFrame(reader, proposition);
  if (behind !== undefined) return behind;
  const verb = firstVerb(reader, proposition, start);
  if (verb < 0 || !reader.isClause(proposition, start) || reports(reader, proposition, verb)) return undefined;
  let inRelative = false;
  for (let at = verb + 1; at < proposition.length - 1; at++) {
    const held = holdOf(reader, proposition, at);
    if (held === 'all') return undefined;
    if (held === 'predicates') inRelative = true;
    const cut = cutAt(reader, proposition, { at, start, spoken });
    if (cut !== undefined && !(inRelative && cut.second === 'predicate')) return cut;
  }
  return undefined;
}

/** The subject before a verb: without adverbs but for hedges, and up to a verb or quotation mark that does not belong to it. */
function subjectOf(reader: Reader, before: Proposition): Proposition {
  const end = before.findIndex(
    (piece, at) =>
      reader.isQuoted(piece) || (reader.isMainVerb(before, at) && joining.has(reader.lower(before[at + 1]))),
  );
  const subject = end < 0 ? before : before.slice(0, end);
  return subject.filter((piece) => reader.tag(piece) !== 'ADV' || reader.isOneOf(piece, hedges));
}

/** What the second half takes over: the opening where it is a condition or shared, the subject, a hedge. */
function takenOver(reader: Reader, proposition: Proposition, start: number, cut: Cut): Proposition {
  const opening = proposition.slice(0, start);
  const conditional = reader.isOneOf(proposition[0], conditions);
  if (cut.second === 'clause') return conditional ? opening : [];
  const verb = firstVerb(reader, proposition, start);
  const subject = subjectOf(reader, proposition.slice(start, verb));
  return conditional ? [...opening, ...subject] : subject;
}

/** A proposition that begins with "While A, B" as two: A, and B. */
function divideContrast(reader: Reader, proposition: Proposition): readonly Proposition[] | undefined {
  const comma = proposition.findIndex((piece) => reader.lower(piece) === ',');
  if (!reader.isOneOf(proposition[0], contrasting) || comma < 0) return undefined;
  const [first, second] = [proposition.slice(1, comma), proposition.slice(comma + 1)];
  return reader.isClause(first) && reader.isClause(second) ? [first, second] : undefined;
}

/**
 * A proposition as its coordinated statements: "A rose and B fell" as two, "A rose and fell" as "A rose" and "A fell".
 * A condition before both stays with both; behind "if", "that" or "or" nothing is cut, nor before "and that" unless all
 * of it is what somebody says.
 */
export function divideCoordination(reader: Reader, proposition: Proposition, spoken: boolean): readonly Proposition[] {
  const contrast = divideContrast(reader, proposition);
  if (contrast !== undefined) return contrast.flatMap((part) => divideCoordination(reader, part, spoken));
  const start = openingEnd(reader, proposition);
  if (isHeld(reader, proposition, start, Math.max(start, reader.firstFinite(proposition, start)))) return [proposition];
  const cut = firstCut(reader, proposition, { start, spoken });
  if (cut === undefined) return [proposition];
  const first = proposition.slice(0, cut.at);
  const second = [...takenOver(reader, proposition, start, cut), ...proposition.slice(cut.resumesAt)];
  const shrinks = second.length < proposition.length;
  return shrinks ? [first, ...divideCoordination(reader, second, spoken)] : [proposition];
}
