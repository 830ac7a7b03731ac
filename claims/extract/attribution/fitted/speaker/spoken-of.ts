import type { Token } from '../../../../language/document.ts';
import type { Range } from '../../../../language/noun-phrase.ts';
import { wordSet } from '../../../../word-set.ts';
import { cueClassOf } from '../../cue-verbs.ts';
import { groupOf } from '../cue-group.ts';
import type { Indexed } from '../indexed.ts';

/** Passives that tell what their subject itself holds: "was convinced that". */
const held: ReadonlySet<string> = new Set(['convince', 'assure', 'reassure', 'persuade', 'concern', 'worry', 'oppose']);

/** Participles that tell what others call or take the noun before for: "a course called", "a woman known as". */
const naming: ReadonlySet<string> = wordSet('know title entitle bill deem regard expect ask');

const be = /^(?:is|are|was|were|be|been|being|[’']s|[’']re)$/;

/** Whether the word is a passive that is tagged as an adjective: "was harshly criticized for". */
function isPassiveAdjective(tokens: readonly Token[], at: number): boolean {
  const verb = /^(.+)ed$/.exec(tokens[at]?.lower ?? '')?.[1] ?? '';
  let helper = at - 1;
  while (tokens[helper]?.tag === 'ADV') helper -= 1;
  const isPassive = be.test(tokens[helper]?.lower ?? '');
  return (
    isPassive &&
    !held.has(verb) &&
    !held.has(`${verb}e`) &&
    [verb, `${verb}e`].some((word) => cueClassOf(word) !== undefined)
  );
}

/** Whether a range is what is said of somebody, not by them: the subject of "was accused of", "a course known as". */
export function isSpokenOf(source: Indexed, cueToken: number, range: Range): boolean {
  const { tokens } = source.document;
  const token = tokens[cueToken];
  const group = groupOf(source, cueToken);
  if (token === undefined || range.last > cueToken) return false;
  if (group === null) return isPassiveAdjective(tokens, cueToken);
  if (group.form === 'participle') return naming.has(token.lemma);
  return group.passive && cueClassOf(token.lemma) !== undefined && !held.has(token.lemma);
}
