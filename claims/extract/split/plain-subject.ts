import type { Tag } from '../../language/tag.ts';
import { wordSet } from '../../word-set.ts';
import { hidesClause } from './hidden-clause.ts';
import { numberOf } from './noun-phrase.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const opening: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV']);
const foreign: ReadonlySet<Tag | undefined> = new Set<Tag>(['SCONJ', 'PUNCT', 'VBG']);

/** Words that open another clause, and words that point back to what was named before. */
const leading = wordSet(
  `how what when where why who which whose if whether wherever whenever whatever because
  that this these those such otherwise instead not`,
);

/** Words that say nothing of whom or what without a noun behind them, and pronouns behind "of" that leave it as open. */
const partial = wordSet('one some others other many most all none few each another both neither either same');
const open = wordSet('them it him her');

/** Whether the words before a verb are its subject and nothing else: no list, no clause, no part of what was named before. */
export function isPlainSubject(reader: Reader, subject: Proposition): boolean {
  if (!opening.has(reader.tag(subject[0])) || hidesClause(reader, subject)) return false;
  if (subject.length === 1 && reader.isOneOf(subject[0], partial)) return false;
  return !subject.some((piece, at) => {
    const ofThem = reader.lower(subject[at - 1]) === 'of' && reader.isOneOf(piece, open);
    return ofThem || foreign.has(reader.tag(piece)) || reader.isOneOf(piece, leading);
  });
}

/** Nouns that look like one and are many, and verbs of many. */
const many = wordSet('people men women children police media data youth majority staff public crew series');
const pluralVerbs = wordSet('are were have do');

/** Whether the verb at `verb` is of many and the noun before it is one: "expertise are" is half of "money and expertise are". */
export function isHalfSubject(reader: Reader, clause: Proposition, verb: number): boolean {
  const noun = clause[verb - 1];
  const tag = reader.tag(noun);
  if (clause.slice(0, verb).some((piece) => reader.tag(piece) === 'ADP')) return false;
  if ((tag !== 'NOUN' && tag !== 'PROPN') || reader.isOneOf(noun, many) || reader.lower(noun).endsWith('s'))
    return false;
  const ofMany = reader.tag(clause[verb]) === 'VBP' || reader.isOneOf(clause[verb], pluralVerbs);
  return ofMany && numberOf(reader, clause, verb) === 'singular';
}
