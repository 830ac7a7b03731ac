import { isTensed, isVerb, type Tag } from '../../language/tag.ts';
import type { RefusalId } from '../../vocabulary/refusals.ts';
import type { Piece, Proposition } from '../split/proposition.ts';
import type { Reader } from '../split/reader.ts';

/** Tags with which no statement ends, unless its sentence does. */
const unfinished: ReadonlySet<Tag | null> = new Set<Tag>(['DET', 'CCONJ', 'SCONJ']);
function words(reader: Reader, proposition: Proposition): Proposition {
  return proposition.filter((piece) => reader.tag(piece) !== 'PUNCT');
}

/** Whether the words around a piece in the article are those around it in the proposition. */
function endsThere(reader: Reader, last: Piece | undefined): boolean {
  if (last?.kind !== 'token') return false;
  const next = reader.document.tokens[last.token + 1];
  return next === undefined || next.tag === 'PUNCT';
}

/** "…, sold three parks and", "the tribunal told the": half of what is joined, or a phrase without its noun. */
function isHalf(reader: Reader, proposition: Proposition): boolean {
  const [first, last] = [proposition[0], proposition.at(-1)];
  if (reader.isOneOf(first, reader.clauses.joins.coordinating)) return true;
  if (endsThere(reader, last)) return false;
  return unfinished.has(reader.tag(last)) || reader.isOneOf(last, reader.clauses.division.beforeNoun);
}

/** "Some have been", "others did": what they did stands elsewhere. */
function isElliptic(reader: Reader, proposition: Proposition): boolean {
  const said = words(reader, proposition);
  const verbs = said.filter(({ tag }) => tag === 'AUX' || (tag !== undefined && isVerb(tag)));
  return reader.tag(said.at(-1)) === 'AUX' && verbs.every(({ tag }) => tag === 'AUX') && said.length <= fewWords;
}

/** A clause of more words says what it says. */
const fewWords = 5;

/** "Which lets the party off": no word that may also point, as "that" does. */
function isRelative(reader: Reader, piece: Piece | undefined): boolean {
  return reader.isOneOf(piece, reader.clauses.division.nobody) && reader.lower(piece) !== reader.clauses.joins.stating;
}

/** "After the president vowed to work with others": one clause, opened by a word that makes it part of another. */
function hangs(reader: Reader, proposition: Proposition): boolean {
  const [first, second] = proposition;
  if (
    !reader.isOneOf(first, reader.clauses.division.hanging) ||
    ((reader.tag(first) === 'DET' || reader.tag(first) === 'PRON') && !isRelative(reader, first))
  )
    return false;
  if (first?.kind !== 'token' || second?.kind !== 'token') return false;
  const verbs = proposition.filter((_, at) => reader.isFinite(proposition, at));
  const isPhrase = proposition.some((piece) => reader.lower(piece) === ',');
  return verbs.length === 1 && !isPhrase;
}

/** Whether two words stand beside each other only because words between them were left out, and cannot stand so. */
function isTorn(reader: Reader, proposition: Proposition): boolean {
  return proposition.some((piece, at) => {
    const next = proposition[at + 1];
    if (piece.kind !== 'token' || next?.kind !== 'token' || next.token === piece.token + 1) return false;
    const [left, right] = [reader.tag(piece), reader.tag(next)];
    if (reader.isOneOf(piece, reader.clauses.division.aloneAsSubject))
      return right === 'DET' || right === 'NOUN' || right === 'PROPN' || right === 'PRON';
    return (
      (left === 'NOUN' || left === 'PROPN' || left === 'DET') &&
      (right === 'DET' || right === 'PRON') &&
      !reader.isOneOf(next, reader.clauses.relatives.within)
    );
  });
}

/** Whether the statement begins with its verb: its subject stands elsewhere. */
function lacksSubject(reader: Reader, proposition: Proposition): boolean {
  const spoken = words(reader, proposition);
  const [first] = spoken;
  if (first?.kind !== 'token') return false;
  const tag = reader.tag(first);
  return (
    tag !== null && isTensed(tag) && tag !== 'AUX' && !spoken.slice(1).some((_, at) => reader.isFinite(spoken, at + 1))
  );
}

/** Why a statement's words are no sentence; null where they are one. */
export function refusedForm(reader: Reader, proposition: Proposition): RefusalId | null {
  if (isHalf(reader, proposition) || isElliptic(reader, proposition)) return 'half';
  if (hangs(reader, proposition)) return 'hanging';
  if (isTorn(reader, proposition)) return 'torn';
  const isClause = reader.isClause(proposition) || reader.isLooseClause(proposition);
  return !isClause || lacksSubject(reader, proposition) ? 'no-subject' : null;
}
