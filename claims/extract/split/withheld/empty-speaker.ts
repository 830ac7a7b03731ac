import type { Mentioned } from './mentioned.ts';

/** "Nobody at the firm believes", "few ministers say", "hardly anyone", "neither the mayor nor the council", "anyone who says". */
export function emptySpeaker({ document, habits, speaker, before, clause }: Mentioned): boolean {
  const [first, second] = speaker;
  const preceding = before[0]?.lower ?? '';
  const isEmpty = (word: string | undefined): boolean => habits.emptySpeakers.has(word ?? '');
  if (habits.filling.has(preceding)) return false;
  if (isEmpty(first?.lower) || (first?.tag === 'ADV' && isEmpty(second?.lower))) return true;
  if (first === undefined) return false;
  if (isEmpty(preceding) || habits.nearlyNot.has(preceding)) return true;
  if (clause.some(({ lower }) => habits.joinsNobody.has(lower))) return true;
  const { relative } = document.language.pronouns;
  if (habits.anybody.has(first.lower) && clause.some(({ lower }) => relative.has(lower))) return true;
  return relative.has(first.lower) && habits.anybody.has(preceding);
}
