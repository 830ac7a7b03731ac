import type { Mentioned } from './mentioned.ts';

/** "Nobody at the firm believes", "few ministers say", "hardly anyone", "neither the mayor nor the council", "anyone who says". */
export function emptySpeaker({ habits, speaker, before, clause }: Mentioned): boolean {
  const [first, second] = speaker;
  const preceding = before[0]?.lower ?? '';
  const isEmpty = (word: string | undefined): boolean => habits.emptySpeakers.has(word ?? '');
  if (habits.filling.has(preceding)) return false;
  if (isEmpty(first?.lower) || (first?.tag === 'ADV' && isEmpty(second?.lower))) return true;
  if (first === undefined) return false;
  if (isEmpty(preceding) || habits.nearlyNot.has(preceding)) return true;
  if (clause.some(({ lower }) => lower === 'nor')) return true;
  return first.lower === 'who' && habits.anybody.has(preceding);
}
