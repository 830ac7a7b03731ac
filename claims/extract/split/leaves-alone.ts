import type { Tag } from '../../language/tag.ts';
import { wordSet } from '../../word-set.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** What may reach over the clause behind it as well: a doubt, a report, a wish, a colon. */
const reaching = wordSet(
  `maybe perhaps probably possibly presumably potentially hopefully likely supposedly only : say tell claim believe think
  report argue insist suggest warn hope fear expect deny guess wish feel suppose assume imagine pretend seem`,
);

/** Words that open a clause with a verb of its own. */
const subordinating = wordSet('how what when where why who which whose if whether wherever whenever whatever because');

/** Tags and words with which no clause ends. */
const unfinished: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'CCONJ', 'SCONJ', 'AUX', 'ADP', 'PUNCT']);
const subjects = wordSet('i he she we they who');

function reaches(reader: Reader, piece: Piece): boolean {
  return reader.isOneOf(piece, reaching) || reaching.has(reader.token(piece)?.lemma ?? '');
}

/** Whether a clause has one finite verb and is complete, so that what follows with "and" can belong to nothing in it. */
export function leavesAlone(reader: Reader, clause: Proposition): boolean {
  const verb = reader.firstFinite(clause);
  if (verb < 0 || reader.firstFinite(clause, verb + 1) >= 0) return false;
  if (clause.some((piece, at) => reaches(reader, piece) || reader.isLoosePast(clause, at))) return false;
  if (clause.slice(verb).some((piece) => reader.isOneOf(piece, subordinating))) return false;
  const last = clause.at(-1);
  return (
    reader.lower(clause[verb - 1]) !== 'you' && !unfinished.has(reader.tag(last)) && !reader.isOneOf(last, subjects)
  );
}
