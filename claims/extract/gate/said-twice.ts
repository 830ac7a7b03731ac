import type { Document } from '../../language/document.ts';
import type { Reader } from '../split/reader.ts';
import type { Statement } from '../split/statements.ts';

/** Fewer words than this are hardly a statement within another. */
const fewest = 3;

/** How far before the cue its auxiliaries stand. */
const auxiliaryReach = 3;

function tokensOf({ proposition }: Statement): readonly number[] {
  return proposition.flatMap((piece) => (piece.kind === 'token' && piece.tag !== 'PUNCT' ? [piece.token] : []));
}

function isCueOf({ attributions, tokens }: Document, chain: readonly number[], token: number): boolean {
  const start = tokens[token]?.start ?? -1;
  return chain.some((index) => {
    const { cue = [], cueToken = -1 } = attributions[index] ?? {};
    return (
      cue.some(([from, to]) => start >= from && start < to) || (token < cueToken && token >= cueToken - auxiliaryReach)
    );
  });
}

/** Whether a word that makes a clause part of another stands before the verb at `verb`, no mark between. */
function isSubordinate(reader: Reader, { proposition }: Statement, verb: number): boolean {
  for (let at = verb - 1; at >= 0; at--) {
    const tag = reader.tag(proposition[at]);
    if (tag === 'PUNCT') return false;
    if (tag === 'SCONJ' || reader.isOneOf(proposition[at], reader.clauses.joins.subordinating)) return true;
  }
  return false;
}

/** Whether the longer of two statements says something besides the shorter: a verb with tense that only reports it does not count. */
function saysMore(reader: Reader, longer: Statement, parts: readonly Statement[]): boolean {
  const held = new Set(parts.flatMap(tokensOf));
  return longer.proposition.some((piece, at) => {
    if (piece.kind !== 'token' || held.has(piece.token) || !reader.isFinite(longer.proposition, at)) return false;
    if (isSubordinate(reader, longer, at)) return false;
    return !parts.some(({ attributions }) => isCueOf(reader.document, attributions, piece.token));
  });
}

/**
 * Whether the longer of two statements judges the shorter, which somebody else makes: a clause that begins after a mark
 * with a pronoun for it, "“…” — that's false". Both are then said, by two holders.
 */
function judges(reader: Reader, { proposition, attributions }: Statement, parts: readonly Statement[]): boolean {
  if (parts.some((part) => part.attributions.every((index) => attributions.includes(index)))) return false;
  const held = new Set(parts.flatMap(tokensOf));
  return proposition.some((piece, at) => {
    if (piece.kind !== 'token' || held.has(piece.token) || !reader.isFinite(proposition, at)) return false;
    const subject = proposition[at - 1];
    const isPointing = subject?.kind === 'token' && !held.has(subject.token) && reader.tag(subject) !== 'NOUN';
    return (
      isPointing &&
      reader.tag(proposition[at - 2]) === 'PUNCT' &&
      reader.isOneOf(subject, reader.clauses.references.demonstrative)
    );
  });
}

/** Statements of one sentence of which another holds all words: the parts where they say all that it says, else the whole. */
export function saidTwice(reader: Reader, statements: readonly Statement[]): ReadonlySet<Statement> {
  const twice = new Set<Statement>();
  if (statements.length < 2) return twice;
  const sets = new Map(statements.map((statement) => [statement, new Set(tokensOf(statement))]));
  for (const [longer, held] of sets) {
    const parts = statements.filter((other) => {
      const own = sets.get(other);
      return (
        other !== longer &&
        own !== undefined &&
        own.size >= fewest &&
        own.size < held.size &&
        [...own].every((token) => held.has(token))
      );
    });
    if (parts.length === 0 || judges(reader, longer, parts)) continue;
    if (!saysMore(reader, longer, parts)) twice.add(longer);
    else for (const part of parts) twice.add(part);
  }
  return twice;
}
