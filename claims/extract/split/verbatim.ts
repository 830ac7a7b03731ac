import type { Cut } from './cuts.ts';
import { hidesClause } from './hidden-clause.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { standApart } from './stand-apart.ts';

/**
 * A proposition that is all somebody's literal words, as if no marks stood around it: only what is quoted within it is
 * still quoted. Null for any other proposition.
 */
export function ownWords(proposition: Proposition): Proposition | null {
  const isSpoken = proposition.every(({ kind, quoted }) => quoted || kind === 'content');
  if (!isSpoken || !proposition.some(({ quoted }) => quoted)) return null;
  let within = false;
  return proposition.map((piece) => {
    if (piece.mark) within = !within;
    return within || piece.mark ? piece : { ...piece, quoted: false };
  });
}

/** "… the makers, the sellers": what follows with "and" is the next of them. */
function endsInList(reader: Reader, clause: Proposition): boolean {
  const comma = clause.findLastIndex((piece) => reader.lower(piece) === ',');
  const verb = reader.firstFinite(clause);
  return comma > verb && clause.slice(comma).some((piece) => reader.isNominal(piece));
}

/** "… and no help to the people concerned, …": a past that may be a participle, with neither comma before nor object after. */
function isHalfRead(reader: Reader, second: Proposition): boolean {
  const verb = reader.firstFinite(second);
  if (verb < 3 || reader.tag(second[verb]) !== 'VBD' || !reader.looksPast(second[verb])) return false;
  const next = reader.tag(second[verb + 1]);
  return next === null || next === 'PUNCT' || next === 'ADP';
}

/** Whether both halves of somebody's literal words are as they were said, word for word, and stand alone. */
export function cutsVerbatim(reader: Reader, own: Proposition, start: number, cut: Cut): boolean {
  const { coordinating, adding, stating } = reader.clauses.joins;
  const joint = reader.lower(own[cut.resumesAt - 1]);
  const [first, second] = [own.slice(start, cut.at), own.slice(cut.resumesAt)];
  if (cut.second === 'predicate' || joint === stating || joint === ':' || reader.isMark(second[0])) return false;
  const opensWithAdverb = start === 2 && reader.tag(own[0]) === 'ADV';
  if (start > 0 && !opensWithAdverb) return false;
  const isClose = coordinating.has(joint) && reader.lower(own[cut.resumesAt - 2]) !== ',';
  if (isClose && (hidesClause(reader, first) || isHalfRead(reader, second))) return false;
  if (joint === adding && endsInList(reader, first) && reader.tag(second[0]) !== 'PRON') return false;
  return standApart(reader, first, second);
}
