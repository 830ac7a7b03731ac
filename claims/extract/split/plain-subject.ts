import type { Tag } from '../../language/tag.ts';
import { hidesClause } from './hidden-clause.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const opening: ReadonlySet<Tag | null> = new Set<Tag>(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV']);
const foreign: ReadonlySet<Tag | null> = new Set<Tag>(['SCONJ', 'PUNCT', 'VBG']);

/** Whether the words before a verb are its subject and nothing else: no list, no clause, no part of what was named before. */
export function isPlainSubject(reader: Reader, subject: Proposition): boolean {
  if (!opening.has(reader.tag(subject[0])) || hidesClause(reader, subject)) return false;
  const { partial, binding, open, leading } = reader.clauses.subjects;
  if (subject.length === 1 && reader.isOneOf(subject[0], partial)) return false;
  return !subject.some((piece, at) => {
    const ofThem = reader.lower(subject[at - 1]) === binding && reader.isOneOf(piece, open);
    return ofThem || foreign.has(reader.tag(piece)) || reader.isOneOf(piece, leading);
  });
}

/** Whether the verb at `verb` is of many and the noun before it is one: "expertise are" is half of "money and expertise are". */
export function isHalfSubject(reader: Reader, clause: Proposition, verb: number): boolean {
  const { subjects, verbs } = reader.clauses;
  const noun = clause[verb - 1];
  const tag = reader.tag(noun);
  if (clause.slice(0, verb).some((piece) => reader.tag(piece) === 'ADP')) return false;
  if ((tag !== 'NOUN' && tag !== 'PROPN') || subjects.mayBePlural(reader.lower(noun))) return false;
  return reader.tag(clause[verb]) === 'VBP' || reader.isOneOf(clause[verb], verbs.ofMany);
}
