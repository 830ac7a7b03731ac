import type { JointHabits } from '../joint-habits.ts';
import type { TaggedWord } from '../tagged-word.ts';

/** Whether a word may join two predicates: a joining word, or a comma that none follows. */
export function canBeSeam(words: readonly TaggedWord[], at: number, { joiners }: JointHabits): boolean {
  const word = words[at];
  if (word === undefined || at < 1 || at >= words.length - 1) return false;
  if (word.tag === 'CCONJ') return joiners.has(word.lower);
  return word.lower === ',' && words[at + 1]?.tag !== 'CCONJ';
}
