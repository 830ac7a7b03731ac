import { isVerbal } from '../../language/tagged-word.ts';
import type { Cut } from './cuts.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Auxiliaries from the verb at `verb` on, with "not" and adverbs between them. */
function helpersFrom(reader: Reader, proposition: Proposition, verb: number): Proposition {
  let last = verb;
  for (let at = verb; at < proposition.length; at++) {
    const tag = reader.tag(proposition[at]);
    if (tag === 'AUX') last = at + 1;
    else if (tag !== 'ADV' && tag !== 'PART') break;
  }
  return proposition.slice(verb, last);
}

/** Whether "not" or the like stands among the verbs from `verb` on. */
function denies(reader: Reader, proposition: Proposition, verb: number): boolean {
  for (let at = verb; at < proposition.length; at++) {
    const tag = reader.tag(proposition[at]);
    if (reader.isOneOf(proposition[at], reader.clauses.division.denying)) return true;
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}

function firstVerbOf(reader: Reader, proposition: Proposition, from: number): Piece | null {
  let at = from;
  while (reader.tag(proposition[at]) === 'ADV') at++;
  return proposition[at] ?? null;
}

/** Whether a verb that seems to have tense has none: "raise" after "will cut", "charged with fraud" after "were arrested". */
function mayShare(reader: Reader, proposition: Proposition, helpers: Proposition, from: number): boolean {
  const verb = firstVerbOf(reader, proposition, from);
  if (reader.tag(verb) === 'VBP' && reader.isOneOf(helpers[0], reader.clauses.verbs.beforeBase)) return true;
  if (reader.tag(verb) !== 'VBD' || !reader.lower(verb).endsWith(reader.clauses.verbs.pastEnding)) return false;
  const next = reader.tag(proposition[proposition.indexOf(verb as Piece) + 1]);
  return (
    reader.isOneOf(helpers.at(-1), reader.clauses.division.passive) &&
    (next === null || next === 'ADP' || next === 'PUNCT')
  );
}

/**
 * The auxiliaries that a second predicate shares with the verb at `verb`: "has" in "has closed a school and sold the land";
 * none where it has tense of its own; null where they deny, so that nobody knows how far the denial reaches.
 */
export function helpersFor(
  reader: Reader,
  proposition: Proposition,
  verb: number,
  { second, resumesAt }: Cut,
): Proposition | null {
  if (second !== 'predicate') return [];
  const helpers = helpersFrom(reader, proposition, verb);
  const next = firstVerbOf(reader, proposition, resumesAt);
  const tag = reader.tag(next);
  if (tag === 'ADJ') return helpers.length > 0 && !denies(reader, proposition, verb) ? helpers : null;
  if (tag === null || !isVerbal(tag)) return [];
  const at = proposition.indexOf(next as Piece);
  const isTensed = reader.isFinite(proposition, at) && !mayShare(reader, proposition, helpers, resumesAt);
  if (isTensed) return [];
  const isBase = tag !== 'VBD' && tag !== 'VBN' && tag !== 'VBG';
  if (isBase && !helpers.some((piece) => reader.isOneOf(piece, reader.clauses.verbs.beforeBase))) return null;
  return denies(reader, proposition, verb) ? null : helpers;
}
