import { isVerb, type Tag } from '../../language/tag.ts';
import { openingEnd } from './opening.ts';
import { isHalfSubject, isPlainSubject } from './plain-subject.ts';
import { pointsBack } from './points-back.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Tags of words that say something: after an auxiliary a clause needs one of them, after a modal verb a verb. */
const telling: ReadonlySet<Tag | null> = new Set<Tag>(['NOUN', 'PROPN', 'NUM', 'ADJ']);

function says(reader: Reader, clause: Proposition, verb: number): boolean {
  const isModal = reader.isOneOf(clause[verb], reader.clauses.verbs.modals);
  return clause.slice(verb + 1).some((piece) => {
    const tag = reader.tag(piece);
    return tag !== null && (isVerb(tag) || (isModal ? tag === 'AUX' : telling.has(tag)));
  });
}

/** "do so", "do the same". */
function repeats(reader: Reader, clause: Proposition): boolean {
  const { standIn, standInObjects } = reader.clauses.verbs;
  return clause.some((piece, at) => {
    if (reader.token(piece)?.lemma !== standIn) return false;
    const [next, afterNext] = [1, 2].map((offset) => reader.lower(clause[at + offset]));
    return standInObjects.has(next ?? '') || standInObjects.has(`${next} ${afterNext}`);
  });
}

/** Whether a clause leaves out what the one before it says: "we will this time", "I think she did", "and I mean millions". */
function isElliptic(reader: Reader, clause: Proposition, verb: number): boolean {
  const { verbs } = reader.clauses;
  const isAuxiliary = reader.tag(clause[verb]) === 'AUX';
  const last = clause.length - 1;
  const helps = reader.isFinite(clause, last) && reader.token(clause[last])?.lemma === verbs.standIn;
  const isCut = helps || reader.tag(clause[last]) === 'AUX' || reader.isOneOf(clause[last], verbs.modals);
  if (isCut || verbs.explaining.has(reader.token(clause[verb])?.lemma ?? '')) return true;
  return (isAuxiliary && !says(reader, clause, verb)) || repeats(reader, clause);
}

/** Whether a clause is complete and is understood by somebody who does not read the clause before it. */
export function needsNothing(reader: Reader, clause: Proposition, before: Proposition): boolean {
  if (clause.some((piece) => reader.lower(piece) === ':') || reader.isOneOf(clause[0], reader.clauses.joins.reasons))
    return false;
  const start = openingEnd(reader, clause);
  const verb = reader.firstFinite(clause, start);
  if (verb <= start || !isPlainSubject(reader, clause.slice(start, verb)) || isHalfSubject(reader, clause, verb))
    return false;
  return !isElliptic(reader, clause, verb) && !pointsBack(reader, clause, before);
}
