import { phraseStart } from './noun-phrase.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';
import { standApart } from './stand-apart.ts';

/** Marks that may set something in, or part two statements. */
export const dashes: ReadonlySet<string> = new Set(['—', '–', '--', '-']);

/** A hyphen with a space on each side is a dash as well. */
function isDash(reader: Reader, proposition: Proposition, at: number): boolean {
  if (!reader.isOneOf(proposition[at], dashes)) return false;
  const [before, dash, next] = [-1, 0, 1].map((offset) => reader.token(proposition[at + offset]));
  if (dash?.text !== '-') return true;
  return before != null && before.end < dash.start && next != null && dash.end < next.start;
}

/** "They want — they do not want …". */
function startsAfresh(reader: Reader, first: Proposition, second: Proposition): boolean {
  if (reader.lower(first[0]) !== reader.lower(second[0])) return false;
  return reader.tag(second[0]) === 'PRON' || reader.lower(first[1]) === reader.lower(second[1]);
}

/** Whether the dash at `at` stands between two statements: the only one, no inset and no fresh start of the same words. */
export function partsStatements(reader: Reader, proposition: Proposition, start: number, at: number): boolean {
  if (!isDash(reader, proposition, at)) return false;
  if (proposition.some((piece, other) => other !== at && reader.isOneOf(piece, dashes))) return false;
  const { describing, announcing } = reader.clauses.joins;
  const [first, second] = [proposition.slice(start, at), proposition.slice(at + 1)];
  if (reader.isOneOf(second[0], describing) || startsAfresh(reader, first, second)) return false;
  if (first.some((piece) => announcing.has(reader.token(piece)?.lemma ?? ''))) return false;
  const verb = reader.firstFinite(second);
  return phraseStart(reader, second, verb) === 0 && standApart(reader, first, second);
}
