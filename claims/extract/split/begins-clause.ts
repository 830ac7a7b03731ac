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

const ending: ReadonlySet<string> = new Set([';', ':', '.', ',']);

/** What a word adds to the number of clauses that are open within a subject: each has a verb of its own before the subject's. */
function step(reader: Reader, proposition: Proposition, at: number): number {
  if (reader.isOneOf(proposition[at], reader.clauses.relatives.withinSubject) && reader.tag(proposition[at]) !== 'DET')
    return 1;
  return reader.isFinite(proposition, at) ? -1 : 0;
}

/** Whether a clause begins at `at` whose subject holds another: "the share of voters who knew that it had failed had fallen". */
export function beginsNestedClause(reader: Reader, proposition: Proposition, at: number): boolean {
  const first = reader.tag(proposition[at]);
  if ((first !== 'DET' && first !== 'PRON') || reader.isOneOf(proposition[at], reader.clauses.relatives.withinSubject))
    return false;
  let open = 0;
  let holds = false;
  for (let next = at + 1; next < Math.min(proposition.length, at + longestSubject); next++) {
    if (proposition[next]?.kind === 'content' || reader.isOneOf(proposition[next], ending)) return false;
    open += step(reader, proposition, next);
    holds ||= open > 0;
    if (open < 0) return holds;
  }
  return false;
}
