import type { Tag } from '../../language/tag.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Tags with which no clause ends. */
const unfinished: ReadonlySet<Tag | null> = new Set<Tag>(['DET', 'CCONJ', 'SCONJ', 'AUX', 'ADP', 'PUNCT']);

/** Whether a word or colon may reach over the clause after it as well. */
function reaches(reader: Reader, piece: Piece): boolean {
  const { reaching } = reader.clauses.joins;
  return (
    reader.lower(piece) === ':' || reader.isOneOf(piece, reaching) || reaching.has(reader.token(piece)?.lemma ?? '')
  );
}

/** Whether a clause has one finite verb and is complete, so that what follows with "and" can belong to nothing in it. */
export function leavesAlone(reader: Reader, clause: Proposition): boolean {
  const verb = reader.firstFinite(clause);
  if (verb < 0 || reader.firstFinite(clause, verb + 1) >= 0) return false;
  if (clause.some((piece, at) => reaches(reader, piece) || reader.isLoosePast(clause, at))) return false;
  const { joins, subjects } = reader.clauses;
  if (clause.slice(verb).some((piece) => reader.isOneOf(piece, joins.opening))) return false;
  const last = clause.at(-1);
  const isAddressed = reader.isOneOf(clause[verb - 1], reader.document.language.pronouns.secondPerson);
  return !isAddressed && !unfinished.has(reader.tag(last)) && !reader.isOneOf(last, subjects.bare);
}
