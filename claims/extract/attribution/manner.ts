import type { Token } from '../../language/document.ts';
import type { Range } from '../../language/noun-phrase.ts';
import { isFiniteVerb, isVerb } from '../../language/tag.ts';
import type { Manner, QuotationForm } from '../../vocabulary/extraction.ts';

/** What of an attribution says whether somebody speaks or acts in it. */
interface Told {
  readonly cueToken: number;
  readonly content: readonly Range[];
  readonly form: QuotationForm;
}

/** How many words of a clause may stand before its verb. */
const reach = 12;

/** "Decided that the pier is unsafe": words; "ordered that the pier be closed", "refused to go" are deeds. */
function opensClause(tokens: readonly Token[], { first, last }: Range): boolean {
  if (tokens[first]?.lower !== 'that') return false;
  return tokens
    .slice(first + 1, Math.min(last, first + reach))
    .some(({ tag, lower }) => isFiniteVerb(tag) || (tag === 'AUX' && lower !== 'be'));
}

/** Whether somebody is said to say something, or to do it. What stands between quotation marks, or as a clause, is said. */
export function mannerOf(
  tokens: readonly Token[],
  { cueToken, content, form }: Told,
  deeds: ReadonlySet<string>,
): Manner {
  const cue = tokens[cueToken];
  if (cue === undefined || !isVerb(cue.tag) || !deeds.has(cue.lemma) || form === 'direct') return 'speech';
  return content.some((range) => opensClause(tokens, range)) ? 'speech' : 'act';
}
