import type { DeedHabits } from '../../language/deeds.ts';
import type { Token } from '../../language/document.ts';
import type { Range } from '../../language/noun-phrase.ts';
import { isFiniteVerb, isVerb } from '../../language/tag.ts';
import { states } from '../../language/token-range.ts';
import type { Manner, QuotationForm } from '../../vocabulary/extraction.ts';
import { isAgentlessPassive } from './passive.ts';

/** What of an attribution says whether somebody speaks or acts in it. */
interface Told {
  readonly cueToken: number;
  readonly content: readonly Range[];
  readonly form: QuotationForm;
  readonly hasSpeaker: boolean;
}

/** How many words of a clause may stand before its verb. */
const reach = 12;

/** "Decided that the pier is unsafe": words; "ordered that the pier be closed", "refused to go" are deeds. */
function opensClause(tokens: readonly Token[], { first, last }: Range, { opening, untensed }: DeedHabits): boolean {
  if (!opening.has(tokens[first]?.lower ?? '')) return false;
  return tokens
    .slice(first + 1, Math.min(last, first + reach))
    .some(({ tag, lower }) => isFiniteVerb(tag) || (tag === 'AUX' && !untensed.has(lower)));
}

/** Whether a thing is all that follows, and the verb is one of showing, finding or no word of speech at all: "showed promise", "compared the two". */
function isOfThing(
  tokens: readonly Token[],
  { cueToken, content, form, hasSpeaker }: Told,
  { ofThings }: DeedHabits,
): boolean {
  const cue = tokens[cueToken];
  if (cue === undefined || content.some((range) => range.first < cueToken || states(tokens, range))) return false;
  if (form !== 'indirect' && hasSpeaker) return false;
  return cue.cue?.class === 'showing' || ofThings.has(cue.lemma) || (!cue.cue?.class && !cue.cue?.isNoun);
}

/** Whether somebody is said to say something, or to do it. What stands between quotation marks, or as a clause, is said. */
export function mannerOf(tokens: readonly Token[], told: Told, deeds: DeedHabits): Manner {
  const { cueToken, content, form } = told;
  const cue = tokens[cueToken];
  if (cue === undefined || !isVerb(cue.tag) || form === 'direct') return 'speech';
  if (isOfThing(tokens, told, deeds)) return 'act';
  if (isAgentlessPassive(tokens, cueToken) && !content.some((range) => states(tokens, range))) return 'act';
  if (!deeds.verbs.has(cue.lemma)) return 'speech';
  return content.some((range) => opensClause(tokens, range, deeds)) ? 'speech' : 'act';
}
