import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

function isNoun(reader: Reader, clause: Proposition, at: number): boolean {
  const tag = reader.tag(clause[at]);
  return tag === 'NOUN' || tag === 'PROPN';
}

/**
 * Whether a pronoun at `at` cannot be understood without `before`: neither is its noun in its own clause, nor is it as open
 * in what stands before.
 */
function isLost(reader: Reader, clause: Proposition, at: number, before: Proposition): boolean {
  const { families, owners } = reader.clauses.references;
  const family = families.find((words) => reader.isOneOf(clause[at], words));
  if (family === undefined) return false;
  const isOpenAnyway = before.some((piece) => reader.isOneOf(piece, family));
  const isSubject = reader.isOneOf(clause[at], owners) || reader.isFinite(clause, at + 1);
  if (!isSubject) return !isOpenAnyway || !clause.some((_, noun) => isNoun(reader, clause, noun));
  return !isOpenAnyway && !clause.slice(0, at).some((_, noun) => isNoun(reader, clause, noun));
}

/** Whether "that" or "this" at `at` stands for what was said before: "our rules make that clear", "I think that's fine". */
function isDemonstrative(reader: Reader, clause: Proposition, at: number): boolean {
  const { references, relatives } = reader.clauses;
  if (reader.isOneOf(clause[at], references.determining)) return reader.lower(clause[at + 1]) !== relatives.ofPeople;
  if (!reader.isOneOf(clause[at], references.demonstrative)) return false;
  if (reader.isFinite(clause, at + 1)) return !reader.isNominal(clause[at - 1]);
  return !reader.isNominal(clause[at + 1]) && !reader.isNominal(clause[at + 2]);
}

/** Whether a clause has a word that nobody understands who does not read what stands before it. */
export function pointsBack(reader: Reader, clause: Proposition, before: Proposition): boolean {
  return clause.some((_, at) => isLost(reader, clause, at, before) || isDemonstrative(reader, clause, at));
}
