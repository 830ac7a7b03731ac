import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Where a proposition begins in earnest: behind "On Thursday," and "If it rains,". */
export function openingEnd(reader: Reader, proposition: Proposition): number {
  const comma = proposition.findIndex((piece) => reader.lower(piece) === ',');
  if (comma <= 0) return 0;
  const first = proposition[0];
  const tag = reader.tag(first);
  const opens =
    tag === 'ADP' || tag === 'SCONJ' || tag === 'ADV' || reader.isOneOf(first, reader.clauses.joins.conditions);
  return opens && reader.isClause(proposition, comma + 1) ? comma + 1 : 0;
}
