import type { JointHabits } from '../joint-habits.ts';
import { isTensed } from '../tag.ts';
import { isVerbal, type TaggedWord } from '../tagged-word.ts';

/** A run of verbs, with "not" and adverbs between them, whose first has tense: "has not yet closed". */
export interface TensedGroup {
  readonly first: number;
  /** The last verb of the run. */
  readonly last: number;
}

/** Where a run of verbs that begins at `first` has its last verb. */
function lastVerb(words: readonly TaggedWord[], first: number, { negations }: JointHabits): number {
  let last = first;
  for (let at = first + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (isVerbal(word.tag)) last = at;
    else if (word.tag !== 'ADV' && !negations.has(word.lower)) break;
    else if (at - last > 1) break;
  }
  return last;
}

/** The tensed groups of a sentence, in order. */
export function tensedGroups(words: readonly TaggedWord[], joints: JointHabits): readonly TensedGroup[] {
  const found: TensedGroup[] = [];
  for (let at = 0; at < words.length; at++) {
    const tag = words[at]?.tag ?? 'X';
    if (!isVerbal(tag)) continue;
    const last = lastVerb(words, at, joints);
    if (isTensed(tag)) found.push({ first: at, last });
    at = last;
  }
  return found;
}
