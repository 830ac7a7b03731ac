import { isVerb } from '../../language/tag.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** What is kept together: everything, predicates, or whatever has no comma before it. */
export type Hold = 'all' | 'predicates' | 'close';

/** Whether a holding word stands in `[from, to)`. */
export function isHeld(reader: Reader, proposition: Proposition, from: number, to: number): boolean {
  return proposition.slice(from, to).some((piece) => reader.isOneOf(piece, reader.clauses.joins.holding));
}

const dividing: ReadonlySet<string> = new Set([';', '-', '–', '—', '--']);

/** Whether "that" at `at` belongs to a noun that its clause ends with: "over that time, but …", "signed that treaty, and …". */
function points(reader: Reader, proposition: Proposition, at: number): boolean {
  if (reader.tag(proposition[at]) !== 'DET' || reader.tag(proposition[at + 1]) !== 'NOUN') return false;
  const end = reader.lower(proposition[at + 2]) === ',' ? at + 3 : at + 2;
  if (
    !reader.isOneOf(proposition[end], reader.clauses.joins.coordinating) &&
    !reader.isOneOf(proposition[end], dividing)
  )
    return false;
  const before = reader.token(proposition[at - 1]);
  return before?.tag === 'ADP' || (before !== null && isVerb(before.tag) && !before.cue?.takesClause);
}

/** Whether "or" joins words within a clause that ends at the next comma, not clauses. */
function joinsWords(reader: Reader, proposition: Proposition, at: number): boolean {
  const end = proposition.findIndex((piece, after) => after > at && [',', ';'].includes(reader.lower(piece)));
  return end >= 0 && reader.firstFinite(proposition, at, end) < 0;
}

/** What a word keeps together with what is after it: predicates after "who" may be its clause's. */
export function holdOf(reader: Reader, proposition: Proposition, at: number): Hold | null {
  const piece = proposition[at];
  const { joins } = reader.clauses;
  const holding = reader.isQuoted(piece) ? undefined : joins.holding.get(reader.lower(piece));
  switch (holding) {
    case 'statement': {
      const opensNothing = points(reader, proposition, at) || reader.isOneOf(proposition[at - 1], joins.beforeRelative);
      return opensNothing ? null : 'all';
    }
    case 'choice':
      return joinsWords(reader, proposition, at) ? 'close' : 'all';
    default:
      return holding ?? null;
  }
}
