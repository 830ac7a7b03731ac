import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** Whether a clause hangs on a noun without "that": "the money they promised", "ground the county can find". */
export function hidesClause(reader: Reader, pieces: Proposition): boolean {
  const { indefinite, opening } = reader.clauses.subjects;
  return pieces.some((piece, at) => {
    const before = reader.tag(pieces[at - 1]);
    const isNoun = before === 'NOUN' || before === 'PROPN' || reader.isOneOf(pieces[at - 1], indefinite);
    const isNamed = before === 'NOUN' && reader.tag(piece) === 'PROPN';
    return isNoun && (isNamed || reader.tag(piece) === 'DET' || reader.isOneOf(piece, opening));
  });
}
