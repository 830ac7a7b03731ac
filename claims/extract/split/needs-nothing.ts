import { isVerb, type Tag } from '../../language/tag.ts';
import { wordSet } from '../../word-set.ts';
import { openingEnd } from './opening.ts';
import { isHalfSubject, isPlainSubject } from './plain-subject.ts';
import { pointsBack } from './points-back.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Tags of words that say something: behind an auxiliary a clause needs one of them, behind a modal verb a verb. */
const telling: ReadonlySet<Tag | undefined> = new Set<Tag>(['NOUN', 'PROPN', 'NUM', 'ADJ']);
const modals = wordSet("will 'll would can ca could may might must shall should do does did");

/** Words that make a clause the reason of another. */
const giving = wordSet("because 'cause since as for");

function says(reader: Reader, clause: Proposition, verb: number): boolean {
  const isModal = reader.isOneOf(clause[verb], modals);
  return clause.slice(verb + 1).some((piece) => {
    const tag = reader.tag(piece);
    return tag !== undefined && (isVerb(tag) || (isModal ? tag === 'AUX' : telling.has(tag)));
  });
}

/** "do so", "do the same". */
function repeats(reader: Reader, clause: Proposition): boolean {
  return clause.some((piece, at) => {
    const next = reader.lower(clause[at + 1]);
    const behind = next === 'the' ? reader.lower(clause[at + 2]) : next;
    return reader.token(piece)?.lemma === 'do' && (behind === 'so' || behind === 'same');
  });
}

/** Whether a clause leaves out what the one before it says: "we will this time", "I think she did", "and I mean millions". */
function isElliptic(reader: Reader, clause: Proposition, verb: number): boolean {
  const isAuxiliary = reader.tag(clause[verb]) === 'AUX';
  const last = clause.length - 1;
  const helps = reader.isFinite(clause, last) && reader.token(clause[last])?.lemma === 'do';
  const isCut = helps || reader.tag(clause[last]) === 'AUX' || reader.isOneOf(clause[last], modals);
  if (isCut || reader.token(clause[verb])?.lemma === 'mean') return true;
  return (isAuxiliary && !says(reader, clause, verb)) || repeats(reader, clause);
}

/** Whether a clause is complete and is understood by somebody who does not read the clause before it. */
export function needsNothing(reader: Reader, clause: Proposition, before: Proposition): boolean {
  if (clause.some((piece) => reader.lower(piece) === ':') || reader.isOneOf(clause[0], giving)) return false;
  const start = openingEnd(reader, clause);
  const verb = reader.firstFinite(clause, start);
  if (verb <= start || !isPlainSubject(reader, clause.slice(start, verb)) || isHalfSubject(reader, clause, verb))
    return false;
  return !isElliptic(reader, clause, verb) && !pointsBack(reader, clause, before);
}
