import type { Token } from '../../../language/document.ts';
import { isFiniteVerb } from '../../../language/tag.ts';
import { phraseBefore, type Range } from '../../noun-phrase.ts';

const joins = /^(?:,|--?|[–—―])$/u;

/** Whether the clause that a relative pronoun opens has its own verb before `end`, so that the verb there is the antecedent's. */
function hasVerb(tokens: readonly Token[], first: number, end: number): boolean {
  return tokens.slice(first, end).some(({ tag }) => isFiniteVerb(tag) || tag === 'AUX');
}

/** "Even councillors | who had praised it | warned": who says it is the noun before, with its clause. */
export function withAntecedent(
  tokens: readonly Token[],
  { first }: Range,
  { verb, floor }: { verb: number; floor: number },
): Range | null {
  if (!/^(?:who|which|whose)$/.test(tokens[first]?.lower ?? '') || !hasVerb(tokens, first, verb)) return null;
  const isAdded = joins.test(tokens[first - 1]?.text ?? '');
  const phrase = phraseBefore(tokens, isAdded ? first - 1 : first, floor);
  if (phrase === null) return null;
  if (tokens[verb - 1]?.tag === 'CCONJ') return { first: phrase.first, last: first + 1 };
  return { first: phrase.first, last: joins.test(tokens[verb - 1]?.text ?? '') ? verb - 1 : verb };
}
