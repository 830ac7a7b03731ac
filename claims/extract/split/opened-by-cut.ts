import type { Cut } from './cuts.ts';
import type { Piece, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Whether a noun may be what "it", or "they", means: by its number, and no time. */
function mayBe(reader: Reader, piece: Piece, isSeveral: boolean): boolean {
  const token = reader.token(piece);
  if (token === null || token.grammar?.tellsTime) return false;
  if (token.tag === 'PROPN') return true;
  if (token.tag !== 'NOUN') return false;
  const isEither = reader.document.language.references.collective.has(token.lemma);
  return isEither || reader.clauses.subjects.mayBePlural(token.lower) === isSeveral;
}

/** Whether a pronoun at `at` of a clause means something that only the clause before says. */
function isTakenAway(reader: Reader, clause: Proposition, at: number, before: Proposition): boolean {
  const { references } = reader.document.language;
  const { families, owners } = reader.clauses.references;
  const [piece, next] = [clause[at], clause[at + 1]];
  const isSeveral = reader.isOneOf(piece, references.group);
  if (!isSeveral && !reader.isOneOf(piece, references.thing)) return false;
  const isOwner = reader.isOneOf(piece, owners);
  const verb = reader.firstFinite(clause);
  // "It is likely that …" may mean nothing.
  if (!isSeveral && !isOwner && reader.isOneOf(next, references.being)) return false;
  const family = families.find((words) => reader.isOneOf(piece, words));
  if (family === undefined || before.some((other) => reader.isOneOf(other, family))) return false;
  // An object is not the subject of its own clause.
  const from = isOwner || at <= verb ? 0 : verb + 1;
  if (clause.slice(from, at).some((other) => mayBe(reader, other, isSeveral))) return false;
  return before.some((other) => mayBe(reader, other, isSeveral));
}

/** Whether a cut would take from a clause what its "it" or "their" means: "Rescuers dug on but their work was slowed". */
export function opensByCut(reader: Reader, clause: Proposition, before: Proposition): boolean {
  return clause.some((_, at) => isTakenAway(reader, clause, at, before));
}

const strong: ReadonlySet<string> = new Set([':', ';']);

/** Whether words that nothing is cut from any more may still be cut: before a clause of its own, after a comma with "and". */
function isApart(reader: Reader, words: Proposition, cut: Cut): boolean {
  const [mark, joint] = [words[cut.resumesAt - 2], words[cut.resumesAt - 1]];
  const isJoined = reader.isOneOf(joint, reader.clauses.joins.coordinating) && reader.lower(mark) === ',';
  return cut.second === 'clause' && isJoined;
}

/** Asks of one cut of some words after the other whether it leaves both halves clear; `halves` are what the cut makes. */
export function clearCuts(
  reader: Reader,
  words: Proposition,
  halves: (cut: Cut) => readonly [Proposition, Proposition],
): (cut: Cut) => boolean {
  const isSaid = words.some(({ kind }) => kind === 'content');
  let isHeld = false;
  return (cut) => {
    if (isSaid) return true;
    if (strong.has(reader.lower(words[cut.resumesAt - 1]) ?? '')) return !isHeld;
    if (isHeld && !isApart(reader, words, cut)) return false;
    const [first, second] = halves(cut);
    const opens = opensByCut(reader, second, first);
    isHeld ||= opens;
    return !opens;
  };
}
