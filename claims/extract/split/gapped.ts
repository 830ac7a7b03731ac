import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** A figure and what it is of, between commas or "and": "53% for the second drug". */
interface Member {
  readonly first: number;
  readonly last: number;
}

/** Fewer figures than this share a verb without being a list. */
const fewest = 2;

function isFigure(reader: Reader, piece: Piece | undefined): boolean {
  const tag = reader.tag(piece);
  return tag === 'NUM' || tag === 'SYM';
}

/** Whether a member of a list may begin after the mark or "and" at `at`; gives where, -1 where none does. */
function memberAfter(reader: Reader, proposition: Proposition, at: number): number {
  const { adding } = reader.clauses.joins;
  const isComma = reader.lower(proposition[at]) === ',';
  const isAnd = reader.lower(proposition[at]) === adding;
  if (!isComma && !isAnd) return -1;
  const next = isComma && reader.lower(proposition[at + 1]) === adding ? at + 2 : at + 1;
  return isFigure(reader, proposition[next]) ? next : -1;
}

/** Where each member of the list begins that starts at `from` and ends with the proposition. */
function membersFrom(reader: Reader, proposition: Proposition, from: number): readonly Member[] {
  const members: Member[] = [];
  let first = from;
  for (let at = from + 1; at < proposition.length; at++) {
    const next = memberAfter(reader, proposition, at);
    if (next < 0) continue;
    members.push({ first, last: at });
    first = next;
    at = next;
  }
  return [...members, { first, last: proposition.length }];
}

/** The place of the preposition that says what a figure is of. */
function linkOf(reader: Reader, proposition: Proposition, { first, last }: Member): number {
  return proposition.findIndex((piece, at) => at > first && at < last && reader.tag(piece) === 'ADP');
}

/** The noun between a figure and its preposition: "boats" in "40 boats in May". */
function counted(reader: Reader, proposition: Proposition, member: Member): Proposition {
  const link = linkOf(reader, proposition, member);
  return proposition.slice(member.first, link).filter((piece) => !isFigure(reader, piece));
}

/** Whether members are figures of one kind: each with the same preposition, none with a verb or another mark. */
function areAlike(reader: Reader, proposition: Proposition, members: readonly Member[]): boolean {
  const links = members.map((member) => reader.lower(proposition[linkOf(reader, proposition, member)]));
  if (links[0] === '' || links.some((link) => link !== links[0])) return false;
  return members.every(({ first, last }) => {
    const words = proposition.slice(first, last);
    return (
      reader.firstFinite(proposition, first, last) < 0 &&
      words.every((piece) => piece.kind === 'token' && piece.tag !== 'PUNCT' && piece.tag !== 'CCONJ' && !piece.quoted)
    );
  });
}

/**
 * Figures that share a verb as a statement each: "the rates were 49% for one drug and 53% for another"; the noun that is
 * counted goes with each: "sold 40 boats in May and 50 [boats] in June".
 */
export function divideGapped(reader: Reader, proposition: Proposition): readonly Proposition[] {
  const verb = reader.firstFinite(proposition);
  if (verb < 1 || proposition.slice(0, verb).some((piece) => reader.lower(piece) === ',')) return [proposition];
  const from = proposition.findIndex((piece, at) => at > verb && isFigure(reader, piece));
  const between = proposition.slice(verb + 1, from);
  const isNear = from > verb && between.every((piece) => ['AUX', 'ADV', 'VBN', 'VB'].includes(reader.tag(piece) ?? ''));
  if (!isNear) return [proposition];
  const members = membersFrom(reader, proposition, from);
  const [opening] = members;
  if (opening === undefined || members.length < fewest || !areAlike(reader, proposition, members)) return [proposition];
  const noun = counted(reader, proposition, opening);
  return members.map((member) => {
    const own = counted(reader, proposition, member);
    const link = linkOf(reader, proposition, member);
    const figure = proposition.slice(member.first, link);
    const whole = own.length === 0 && noun.length > 0 ? [...figure, ...noun] : figure;
    return [...proposition.slice(0, from), ...whole, ...proposition.slice(link, member.last)];
  });
}
