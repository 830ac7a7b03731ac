import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Where a proposition begins in earnest: after "On Thursday," and "If it rains,". */
export function openingEnd(reader: Reader, proposition: Proposition): number {
  const comma = proposition.findIndex((piece) => reader.lower(piece) === ',');
  if (comma <= 0) return 0;
  const first = proposition[0];
  const tag = reader.tag(first);
  const opens =
    tag === 'ADP' || tag === 'SCONJ' || tag === 'ADV' || reader.isOneOf(first, reader.clauses.joins.conditions);
  return opens && reader.isClause(proposition, comma + 1) ? comma + 1 : 0;
}

/** Whether an opening says when or where of all that follows: "Since 2019,", not "Born in 1970," or "After he left,". */
export function placesAll(reader: Reader, opening: Proposition): boolean {
  return reader.isOneOf(opening[0], reader.clauses.division.placing) && reader.firstFinite(opening) < 0;
}
