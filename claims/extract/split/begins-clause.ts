import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** A longer run of words before a verb is seldom its subject. */
const longestSubject = 20;

const parting: ReadonlySet<string> = new Set([';', ':', '.']);

/** Whether a clause with a subject of its own begins at `at`: a subject, then before long a finite verb. */
export function beginsClause(reader: Reader, proposition: Proposition, at: number): boolean {
  const verb = reader.firstFinite(proposition, at);
  if (verb <= at) return false;
  const subject = proposition.slice(at, verb);
  if (
    subject.length > longestSubject ||
    !subject.some((piece) => reader.isNominal(piece) || reader.tag(piece) === 'DET')
  )
    return false;
  const { neverInSubject } = reader.clauses.relatives;
  return !subject.some(
    (piece) => piece.kind === 'content' || reader.isOneOf(piece, parting) || reader.isOneOf(piece, neverInSubject),
  );
}
