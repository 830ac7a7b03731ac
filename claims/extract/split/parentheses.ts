import type { Divided, Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

function closingOf(reader: Reader, proposition: Proposition, open: number): number {
  const mark = closing.get(reader.lower(proposition[open]));
  return mark === undefined ? -1 : proposition.findIndex((piece, at) => at > open && reader.lower(piece) === mark);
}

/** "(KCNA)" says only how a name is shortened. */
function isShortForm(reader: Reader, inner: Proposition): boolean {
  const words = inner.map((piece) => reader.token(piece)?.text ?? '').join('');
  return inner.length <= 2 && /^\p{Lu}[\p{Lu}\p{N}&.-]+s?$/u.test(words);
}

/** Takes short forms out of a proposition, and clauses in parentheses as facts of their own; other insets stay. */
export function takeParentheses(reader: Reader, proposition: Proposition, from = 0): Divided {
  const open = proposition.findIndex(
    (piece, at) => at >= from && !reader.isQuoted(piece) && closingOf(reader, proposition, at) > at,
  );
  if (open < 0) return { rest: proposition, facts: [] };
  const close = closingOf(reader, proposition, open);
  const inner = proposition.slice(open + 1, close);
  const states = reader.isClause(inner);
  if (!states && !isShortForm(reader, inner)) return takeParentheses(reader, proposition, close + 1);
  const again = takeParentheses(reader, [...proposition.slice(0, open), ...proposition.slice(close + 1)], open);
  return { rest: again.rest, facts: states ? [inner, ...again.facts] : again.facts };
}
