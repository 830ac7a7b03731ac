import { type Piece, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Two things that stand side by side: the words of each, and where both together begin and end. */
interface Pair {
  readonly first: number;
  readonly last: number;
  readonly members: readonly [Proposition, Proposition];
}

/** So many words at most a member has that is found by its looks. */
const longestMember = 8;

function isAnd(reader: Reader, piece: Piece | undefined): boolean {
  return reader.lower(piece) === reader.clauses.joins.adding;
}

/** What a word looks like: figures alike, common nouns alike. */
function lookOf(reader: Reader, piece: Piece | undefined): string {
  const tag = reader.tag(piece) ?? '';
  return tag === 'SYM' ? 'NUM' : tag;
}

/** The pair whose second member ends right before `last`: as many words before "and" as after it, which look the same. */
function pairBefore(reader: Reader, proposition: Proposition, last: number): Pair | null {
  let and = last - 1;
  while (and > last - longestMember && and > 0 && !isAnd(reader, proposition[and])) and--;
  const length = last - and - 1;
  const first = and - length;
  if (!isAnd(reader, proposition[and]) || length < 1 || first < 0) return null;
  const [left, right] = [proposition.slice(first, and), proposition.slice(and + 1, last)];
  if (!left.every((piece, at) => lookOf(reader, piece) === lookOf(reader, right[at]))) return null;
  return { first, last, members: [left, right] };
}

/** The pair that is the subject of the verb at `verb`: "Anna Lund and the diver Carl Moss". */
function pairedSubject(reader: Reader, proposition: Proposition, verb: number): Pair | null {
  const ands = proposition.flatMap((piece, at) => (at < verb && isAnd(reader, piece) ? [at] : []));
  const [and] = ands;
  if (and === undefined || and === 0 || ands.length > 1) return null;
  const isPlain = proposition.slice(0, verb).every((piece) => reader.tag(piece) !== 'PUNCT' && piece.kind === 'token');
  return isPlain && and < verb - 1
    ? { first: 0, last: verb, members: [proposition.slice(0, and), proposition.slice(and + 1, verb)] }
    : null;
}

/** The nearest pair that ends before `last` and after the verb. */
function pairWithin(reader: Reader, proposition: Proposition, verb: number, last: number): Pair | null {
  for (let end = last; end > verb + 3; end--) {
    const pair = pairBefore(reader, proposition, end);
    if (pair !== null && pair.first > verb) return pair;
  }
  return null;
}

/** The verb of two as the verb of one of them: "are" as "is"; null where its form for one is not known. */
function verbOfOne(reader: Reader, piece: Piece | undefined): Piece | null {
  const token = reader.token(piece);
  const { be, thirdPerson } = reader.clauses.writing;
  if (piece === undefined || token === null) return null;
  if (token.lower === be.past.plural) return word(be.past.singular);
  if (token.lower === be.present.plural) return word(be.present.singular);
  if (token.tag === 'VBD' || reader.clauses.verbs.beforeBase.has(token.lower)) return piece;
  const form = thirdPerson(token);
  return form === null ? null : word(form);
}

/** "Lund and Moss are 40 and 52 respectively" as a statement each; the proposition itself where it pairs nothing. */
export function dividePaired(reader: Reader, proposition: Proposition): readonly Proposition[] {
  const { pairing } = reader.clauses.joins;
  const end = proposition.findIndex((piece) => reader.isOneOf(piece, pairing));
  const verb = reader.firstFinite(proposition);
  if (end < 0 || verb < 1 || proposition.slice(end + 1).some((piece) => reader.tag(piece) !== 'PUNCT'))
    return [proposition];
  const last = reader.tag(proposition[end - 1]) === 'PUNCT' ? end - 1 : end;
  const right = pairBefore(reader, proposition, last);
  if (right === null || right.first <= verb) return [proposition];
  const subject = pairedSubject(reader, proposition, verb);
  const left = subject ?? pairWithin(reader, proposition, verb, right.first);
  const own = subject === null ? proposition[verb] : verbOfOne(reader, proposition[verb]);
  if (left === null || own === undefined || own === null) return [proposition];
  return [0, 1].map((side) => {
    const before = proposition.slice(0, left.first);
    const between = proposition.slice(left.last, right.first);
    const pieces = [...before, ...(left.members[side] ?? []), ...between, ...(right.members[side] ?? [])];
    return pieces.map((piece) => (piece === proposition[verb] ? own : piece));
  });
}
