import type { Token } from '../../../../language/document.ts';
import type { Range } from '../../../../language/noun-phrase.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';

/** How far before the verb the "it" of "it is not at all easy to say" may stand. */
const reach = 8;

/** Whether the words are the "it" that only holds the place of what follows: "it is worth | noting that", "it is hard | to say". */
export function isEmptyIt(tokens: readonly Token[], { first, last }: Range, { form, verb }: VerbGroup): boolean {
  if (last - first > 1 || !tokens[first]?.grammar?.holdsPlace || verb < first || verb - first > reach) return false;
  const between = tokens.slice(last, verb);
  const isJudged = between.some(({ grammar }) => grammar?.judges) && between.some(({ tag }) => tag === 'AUX');
  return isJudged && (form === 'infinitive' || form === 'gerund');
}
