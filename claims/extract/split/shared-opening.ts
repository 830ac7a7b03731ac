import { placesAll } from './opening.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const year = /^(?:1\d|20)\d\d$/;

function isTime(reader: Reader, piece: Piece): boolean {
  return reader.token(piece)?.grammar?.tellsTime === true || year.test(reader.lower(piece) ?? '');
}

/** "In July,", "Under the Norholm plan,", not "In fact,". */
function isPlace(reader: Reader, opening: Proposition): boolean {
  return opening.some((piece) => isTime(reader, piece) || reader.tag(piece) === 'PROPN');
}

/** Whether a clause says by itself when or where it is so: "later", "in 2014", "on Monday". */
function placesItself(reader: Reader, clause: Proposition, verb: number): boolean {
  const { placing } = reader.clauses.division;
  return clause.some((piece, at) => {
    if (reader.tag(piece) === 'ADV' && at <= verb + 1) return true;
    if (isTime(reader, piece)) return true;
    return at === 0 && reader.isOneOf(piece, placing);
  });
}

/** "Rose", "was", "were". */
function isPlainPast(reader: Reader, verb: Piece | undefined): boolean {
  const { copulas, presentCopulas } = reader.clauses.verbs;
  const isPastCopula = reader.isOneOf(verb, copulas) && !reader.isOneOf(verb, presentCopulas);
  return reader.tag(verb) === 'VBD' || isPastCopula;
}

/** Whether two verbs have one tense: "rose" and "fell", "was" and "were sold", "has" and "have". */
function haveOneTense(reader: Reader, first: Piece | undefined, second: Piece | undefined): boolean {
  if (isPlainPast(reader, first)) return isPlainPast(reader, second);
  const isHelped = reader.tag(first) === 'AUX' && reader.tag(second) === 'AUX';
  return isHelped && reader.token(first)?.lemma === reader.token(second)?.lemma;
}

/** Whether "In 2014," before two clauses of one tense is said of the second as well, which has no time or place of its own. */
export function sharesOpening(reader: Reader, opening: Proposition, first: Proposition, second: Proposition): boolean {
  if (!placesAll(reader, opening) || !isPlace(reader, opening)) return false;
  if (reader.isOneOf(second[0], reader.clauses.joins.coordinating)) return false;
  const [verb, own] = [reader.firstFinite(first), reader.firstFinite(second)];
  return verb >= 0 && own > 0 && haveOneTense(reader, first[verb], second[own]) && !placesItself(reader, second, own);
}
