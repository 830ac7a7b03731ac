import { cueClassOf } from '../cue-verbs.ts';
import type { Range } from '../noun-phrase.ts';
import { groupOf } from './cue-group.ts';
import type { Indexed } from './indexed.ts';

/** Passives that tell what their subject itself holds: "was convinced that". */
const held: ReadonlySet<string> = new Set(['convince', 'assure', 'reassure', 'persuade', 'concern', 'worry', 'oppose']);

/** Whether a range is what is said of somebody, not by them: the subject of "was accused of", "has been reported". */
export function isSpokenOf(source: Indexed, cueToken: number, range: Range): boolean {
  const lemma = source.document.tokens[cueToken]?.lemma ?? '';
  const passive = groupOf(source, cueToken)?.passive === true;
  return passive && range.last <= cueToken && cueClassOf(lemma) !== undefined && !held.has(lemma);
}
