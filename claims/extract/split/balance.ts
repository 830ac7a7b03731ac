import type { Quotation } from '../../language/document.ts';
import { mark, type Piece, type Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/** The mark that closes what another opens. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '"': '"',
  "'": "'",
  "''": "''",
  '``': "''",
};

/** Where the words of a quotation stand in a proposition. */
interface Placed {
  readonly first: number;
  readonly last: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function placeOf(proposition: Proposition, { first, last, closed }: Quotation): Placed | undefined {
  const within = (piece: Piece): boolean => piece.kind === 'token' && piece.token >= first && piece.token < last;
  const start = proposition.findIndex(within);
  if (start < 0) return undefined;
  const has = (token: number): boolean => proposition.some((piece) => piece.kind === 'token' && piece.token === token);
  return { first: start, last: proposition.findLastIndex(within), opens: has(first), closes: closed && has(last - 1) };
}

function balanceOne(proposition: Proposition, quotation: Quotation, opener: string): Proposition {
  const placed = placeOf(proposition, quotation);
  const closer = closing[opener];
  if (placed === undefined || closer === undefined || placed.opens === placed.closes) return proposition;
  const { first, last, opens } = placed;
  if (opens && first === 0) return proposition.slice(1);
  if (opens) return [...proposition.slice(0, last + 1), mark(closer, 'before'), ...proposition.slice(last + 1)];
  if (last === proposition.length - 1) return proposition.slice(0, -1);
  return [...proposition.slice(0, first), mark(opener, 'after'), ...proposition.slice(first)];
}

/**
 * A proposition in which each quotation mark has its partner: of a quotation that goes on in the next sentence the words
 * here are closed; one that stands alone at an edge is left out.
 */
export function balance({ document }: Reader, proposition: Proposition): Proposition {
  if (!proposition.some(({ quoted }) => quoted)) return proposition;
  const touched = new Set(proposition.flatMap((piece) => (piece.kind === 'token' ? [piece.word.quotation] : [])));
  const held = new Set(proposition.flatMap((piece) => (piece.kind === 'token' ? [piece.token] : [])));
  let balanced = proposition;
  for (const outermost of touched) {
    for (let at = outermost; at >= 0 && at < document.quotations.length; at++) {
      const quotation = document.quotations[at];
      if (quotation === undefined || (at > outermost && quotation.parent < 0)) break;
      if (held.has(quotation.first) === (quotation.closed && held.has(quotation.last - 1))) continue;
      balanced = balanceOne(balanced, quotation, document.tokens[quotation.first]?.text ?? '');
    }
  }
  return balanced;
}
