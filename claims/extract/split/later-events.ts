import { isFiniteVerb, isVerb } from '../../language/tag.ts';
import { beginsClause } from './begins-clause.ts';
import { openingEnd } from './opening.ts';
import type { Divided, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** A past that is told, not one in somebody's plans: "decided", "had left", "was closed". */
function tellsPast(reader: Reader, clause: Proposition): boolean {
  const verb = reader.firstFinite(clause);
  const tag = reader.tag(clause[verb]);
  if (tag === 'AUX')
    return (
      reader.clauses.verbs.copulas.has(reader.lower(clause[verb])) &&
      !reader.clauses.verbs.presentCopulas.has(reader.lower(clause[verb]))
    );
  return tag === 'VBD' && isFiniteVerb(tag);
}

/** Whether "after" at `at` opens a clause that says an event and ends the sentence. */
function opensEvent(reader: Reader, proposition: Proposition, start: number, at: number): boolean {
  const { division } = reader.clauses;
  const piece = proposition[at];
  if (reader.lower(piece) !== division.beforeEvent || reader.isQuoted(piece) || at <= start + 1) return false;
  const before = reader.lower(proposition[at - 1]) === ',' ? at - 2 : at - 1;
  if (
    reader.isOneOf(proposition[before], division.measuring) ||
    reader.isOneOf(proposition[at + 1], division.pointingOut)
  )
    return false;
  const main = proposition.slice(start, at);
  const clause = proposition.slice(at + 1);
  const opening = reader.tag(clause[0]);
  if (opening === null || isVerb(opening)) return false;
  if (clause.some((next) => next.kind === 'content') || !beginsClause(reader, proposition, at + 1)) return false;
  if (
    proposition
      .slice(0, at)
      .some((next) => reader.isOneOf(next, division.denying) || reader.isOneOf(next, division.supposing))
  )
    return false;
  return reader.isClause(main) && tellsPast(reader, clause);
}

/** Whether all of it is a clause that "after" opens: "after the president vowed to work with others", cut off from what it follows. */
function isEvent(reader: Reader, proposition: Proposition): boolean {
  if (reader.lower(proposition[0]) !== reader.clauses.division.beforeEvent || !beginsClause(reader, proposition, 1))
    return false;
  return (
    !proposition.some((piece) => piece.kind === 'content' || reader.lower(piece) === ',') &&
    tellsPast(reader, proposition.slice(1))
  );
}

/** "Hall resigned after footage emerged": "Hall resigned", and "footage emerged". */
export function takeLaterEvents(reader: Reader, proposition: Proposition): Divided {
  if (isEvent(reader, proposition)) return { rest: proposition.slice(1), facts: [] };
  const start = openingEnd(reader, proposition);
  const at = proposition.findIndex((_, place) => opensEvent(reader, proposition, start, place));
  if (at < 0) return { rest: proposition, facts: [] };
  const end = reader.lower(proposition[at - 1]) === ',' ? at - 1 : at;
  return { rest: proposition.slice(0, end), facts: [proposition.slice(at + 1)] };
}
