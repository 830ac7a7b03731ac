import type { Token } from '../../../../language/document.ts';
import { phraseBefore, type Range } from '../../../../language/noun-phrase.ts';
import { states } from '../../../../language/token-range.ts';

const joins = /^(?:,|--?|[–—―])$/u;

/** "Even councillors | who had praised it | warned": who says it is the noun before, with its clause. */
export function withAntecedent(
  tokens: readonly Token[],
  { first }: Range,
  { verb, floor }: { verb: number; floor: number },
): Range | null {
  if (!tokens[first]?.grammar?.opensRelative || !states(tokens, { first, last: verb })) return null;
  const isAdded = joins.test(tokens[first - 1]?.text ?? '');
  const phrase = phraseBefore(tokens, isAdded ? first - 1 : first, floor);
  if (phrase === null) return null;
  if (tokens[verb - 1]?.tag === 'CCONJ') return { first: phrase.first, last: first + 1 };
  return { first: phrase.first, last: joins.test(tokens[verb - 1]?.text ?? '') ? verb - 1 : verb };
}
