import { isTime } from '../../language/noun-phrase.ts';
import { phraseStart } from './noun-phrase.ts';
import type { Divided, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { treeDisagrees } from './relative-subject.ts';

/** Where "this May" or "last year" begins that ends before `end`; `end` where none does. */
function beforeTime(reader: Reader, proposition: Proposition, end: number): number {
  if (!isTime(reader.token(proposition[end - 1])) && reader.tag(proposition[end - 1]) !== 'PROPN') return end;
  return reader.isOneOf(proposition[end - 2], reader.clauses.division.beforeTime) ? end - 2 : end;
}

/** Whether the tree hangs the clause of "that" on a word outside of `[start, at)`; one that sees no such clause says nothing. */
function isElsewhere(reader: Reader, proposition: Proposition, start: number, at: number): boolean {
  return treeDisagrees(reader, proposition, { at, start, end: at });
}

/** "the pact with South Korea this May" before "that" at `at`: a phrase known without what follows, by its start and the end of its names; none for others. */
function knownThing(reader: Reader, proposition: Proposition, at: number): Proposition | null {
  const end = beforeTime(reader, proposition, at);
  const name = phraseStart(reader, proposition, end);
  if (name < 2 || reader.tag(proposition[end - 1]) !== 'PROPN' || reader.tag(proposition[name - 1]) !== 'ADP')
    return null;
  const start = phraseStart(reader, proposition, name - 1);
  if (start < 0 || !reader.isOneOf(proposition[start], reader.clauses.division.definite)) return null;
  return isElsewhere(reader, proposition, start, at) ? null : proposition.slice(start, end);
}

/** "the pact with South Korea that curbed its missiles", at the end of a statement: the pact is known without what it did. */
export function takeKnownThings(reader: Reader, proposition: Proposition): Divided {
  const nothing = { rest: proposition, facts: [] };
  const at = proposition.findIndex(
    (piece, place) =>
      reader.lower(piece) === reader.clauses.joins.stating &&
      !reader.isQuoted(piece) &&
      reader.tag(proposition[place + 1]) === 'VBD',
  );
  if (at < 0 || proposition.slice(at).some((piece) => piece.kind === 'content' || reader.lower(piece) === ','))
    return nothing;
  const thing = knownThing(reader, proposition, at);
  if (thing === null) return nothing;
  return { rest: proposition.slice(0, at), facts: [[...thing, ...proposition.slice(at + 1)]] };
}
