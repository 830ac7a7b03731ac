import { asPredicate, fitsName, isOffice } from './description.ts';
import { numberOf, phraseStart } from './noun-phrase.ts';
import { type Divided, type Proposition, word } from './proposition.ts';
import type { Reader } from './reader.ts';

/** A longer description at the end of a statement is rarely one. */
const longest = 30;

/** Where the description at the end begins, after its comma; -1 where there is none. */
function descriptionAt(reader: Reader, proposition: Proposition): number {
  const comma = proposition.findLastIndex((piece) => reader.lower(piece) === ',');
  const inner = proposition.slice(comma + 1);
  const { subjects, relatives } = reader.clauses;
  if (comma < 1 || inner.length < 2 || inner.length > longest) return -1;
  const opens = reader.isOneOf(inner[0], subjects.articles) || isOffice(reader, inner);
  if (!opens || inner.some((piece) => piece.quoted || piece.kind === 'content')) return -1;
  const relative = inner.findIndex((piece) => reader.isOneOf(piece, relatives.within));
  const isPlain = reader.firstFinite(inner, 0, relative < 0 ? inner.length : relative) < 0;
  return isPlain ? comma + 1 : -1;
}

/** "The prize went to Ann Lee, a builder from Leeds": the prize went to her, and she is a builder from Leeds. */
export function takeClosingAppositions(reader: Reader, proposition: Proposition): Divided {
  const nothing = { rest: proposition, facts: [] };
  const at = descriptionAt(reader, proposition);
  const start = at < 0 ? -1 : phraseStart(reader, proposition, at - 1);
  const named = proposition.slice(start, at - 1);
  const rest = proposition.slice(0, at - 1);
  // "London, Paris, a town": one of a list is no description.
  if (start < 1 || !reader.isName(named, 0, named.length) || reader.lower(proposition[start - 1]) === ',')
    return nothing;
  if (reader.isOneOf(proposition[start - 1], reader.clauses.joins.betweenNouns) || !reader.isClause(rest))
    return nothing;
  const description = proposition.slice(at);
  if (!fitsName(reader, named, description)) return nothing;
  const verb = word(reader.clauses.writing.be.present[numberOf(reader, named, named.length)]);
  return { rest, facts: [[...named, verb, ...asPredicate(reader, description)]] };
}
