import { beginsClause } from './begins-clause.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

function hasFigure(reader: Reader, half: Proposition): boolean {
  return half.some((piece) => reader.tag(piece) === 'NUM');
}

/** Whether two clauses with their verbs at `one` and `other` say the like of two: figures, two names, two that "are". */
function compares(
  reader: Reader,
  proposition: Proposition,
  [one, at, other]: readonly [number, number, number],
): boolean {
  if (reader.isOneOf(proposition[one], reader.clauses.verbs.presentCopulas)) return true;
  if (reader.tag(proposition[one - 1]) === 'PROPN' && reader.tag(proposition[other - 1]) === 'PROPN') return true;
  return hasFigure(reader, proposition.slice(0, at)) && hasFigure(reader, proposition.slice(at));
}

/**
 * Whether "while" at `at` sets one fact against another, "A rose by a point while B fell by two", and does not tell when:
 * both clauses are in the same tense and say the like of two.
 */
export function contrasts(reader: Reader, proposition: Proposition, start: number, at: number): boolean {
  if (reader.lower(proposition[at]) !== reader.clauses.joins.meanwhile || reader.tag(proposition[at]) !== 'SCONJ')
    return false;
  if (reader.tag(proposition[at + 1]) === 'PRON' || !beginsClause(reader, proposition, at + 1)) return false;
  const [one, other] = [reader.firstFinite(proposition, start), reader.firstFinite(proposition, at + 1)];
  if (one < 0 || one > at || reader.firstFinite(proposition, one + 1, at) >= 0) return false;
  const [first, second] = [reader.token(proposition[one]), reader.token(proposition[other])];
  if (first?.tag !== second?.tag || (first?.tag === 'AUX' && first.lower !== second?.lower)) return false;
  const lasts = [one, other].some((verb) => reader.tag(proposition[verb + 1]) === 'VBG');
  return !lasts && compares(reader, proposition, [one, at, other]);
}
