import type { Token } from './document.ts';
import type { Range } from './noun-phrase.ts';
import { isVerb } from './tag.ts';

/** A verb with its auxiliaries and adverbs. */
export interface VerbGroup extends Range {
  readonly verb: number;
  readonly passive: boolean;
  readonly form: 'finite' | 'gerund' | 'infinitive' | 'participle';
}

function isHelper(token: Token | undefined): boolean {
  if (token === undefined || token.quotation >= 0) return false;
  return token.tag === 'AUX' || token.tag === 'ADV' || (token.tag === 'PART' && !token.grammar?.marksOwner);
}

/** Reads the verb group around the verb at `verb`, not reaching back over `floor`. */
export function verbGroup(tokens: readonly Token[], verb: number, floor: number): VerbGroup {
  let first = verb;
  while (first > floor && isHelper(tokens[first - 1])) first -= 1;
  while (first < verb && tokens[first]?.tag === 'ADV' && !tokens[first]?.grammar?.staysWithVerb) first += 1;
  const helpers = tokens.slice(first, verb);
  const head = tokens[verb];
  const auxiliaries = helpers.filter(({ tag }) => tag === 'AUX');
  const passive =
    (head?.tag === 'VBN' || head?.tag === 'VBD') && auxiliaries.at(-1)?.grammar?.isPassiveAuxiliary === true;
  const group = { first, last: verb + 1, verb, passive };
  if (helpers.some(({ grammar }) => grammar?.marksInfinitive) && auxiliaries.length === 0)
    return { ...group, form: 'infinitive' };
  if (auxiliaries.length > 0) return { ...group, form: 'finite' };
  if (head?.tag === 'VBG') return { ...group, form: 'gerund' };
  return { ...group, form: head?.tag === 'VBN' ? 'participle' : 'finite' };
}

/** Whether the token is a verb that can carry a clause with a subject: a finite form or one with an auxiliary. */
export function carriesClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.tag === 'AUX') return true;
  return (
    isVerb(token.tag) &&
    token.tag !== 'VBG' &&
    token.tag !== 'VB' &&
    !(token.tag === 'VBN' && tokens[at - 1]?.tag !== 'AUX')
  );
}
