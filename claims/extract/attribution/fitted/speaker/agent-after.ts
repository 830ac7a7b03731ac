import type { Token } from '../../../../language/document.ts';
import { phraseAfter, type Range } from '../../../../language/noun-phrase.ts';
import { isVerb } from '../../../../language/tag.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import { canSpeak } from './can-speak.ts';

/** How far after a passive its "by" may stand: "was backed in three of five polls by". */
const reach = 12;

/** How long the words after "by" may be. */
const longest = 20;

/** Who does what a passive or its bare participle says: "was rejected | by the council", "called so | by its neighbours". */
export function agentAfter(tokens: readonly Token[], { passive, form, last }: VerbGroup): Range | null {
  if (!(passive || form === 'participle')) return null;
  for (let at = last; at < last + reach; at++) {
    const token = tokens[at];
    if (token === undefined || /^(?:[.,;:?!()]|--?|[–—―])$/u.test(token.text) || isVerb(token.tag)) return null;
    if (!token.grammar?.marksAgent || token.quotation >= 0) continue;
    const agent = phraseAfter(tokens, at + 1, at + 1 + longest);
    return agent !== null && canSpeak(tokens, agent) ? agent : null;
  }
  return null;
}
