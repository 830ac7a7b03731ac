import type { Token } from '../../../../language/document.ts';
import { phraseBefore, type Range } from '../../../../language/noun-phrase.ts';
import { isVerb } from '../../../../language/tag.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import type { Indexed } from '../indexed.ts';

/** How long a relative clause without a comma may be. */
const reach = 12;

/** The "who" before `at` with nothing but words between, and the verb of its clause; null where either is missing. */
function clauseBefore(tokens: readonly Token[], at: number, floor: number): { who: number; verb: number } | null {
  let verb = -1;
  for (let who = at; who > floor; who -= 1) {
    const token = tokens[who];
    if (token === undefined || token.tag === 'PUNCT' || token.tag === 'SCONJ') return null;
    if (verb < 0 && isVerb(token.tag)) verb = who;
    if (token.grammar?.isOfPeople) return verb < 0 ? null : { who, verb };
  }
  return null;
}

/** "Councillors who have praised the mayor | warned": the noun before a "who" whose own verb has its object before this verb. */
export function beforeTightRelative(
  { document: { tokens } }: Indexed,
  { first, form }: VerbGroup,
  { found, floor }: { found: Range; floor: number },
): Range | null {
  if (form !== 'finite' || found.last !== first) return null;
  const clause = clauseBefore(tokens, found.first - 1, Math.max(floor, first - reach));
  const kind = tokens[clause?.verb ?? -1]?.cue?.class;
  if (clause === null || kind === 'speech' || kind === 'belief') return null;
  const phrase = phraseBefore(tokens, clause.who, floor);
  return phrase === null ? null : { first: phrase.first, last: first };
}
