import type { Mentioned } from './mentioned.ts';

/** Whether the clause that a conjunction opens stands at the head of its sentence, and the content runs on over its end. */
function runsOn({ before, content }: Mentioned): boolean {
  return before.length === 1 && content.some(({ text, quotation }) => text === ',' && quotation < 0);
}

/** "If the auditors say", "unless engineers say", "before the ministry says"; "before the mayor said" says what was said. */
export function awaited(mentioned: Mentioned): boolean {
  const { habits, before, clause, cue } = mentioned;
  const { relative } = mentioned.document.language.pronouns;
  const isRelative = clause.length === 1 && relative.has(clause[0]?.lower ?? '');
  const opening = before[0]?.lower ?? '';
  if (isRelative) return false;
  const inverted = clause[0]?.tag === 'AUX' || habits.conditions.has(clause[0]?.lower ?? '');
  if (habits.conditions.has(opening) && (before[0]?.tag !== 'AUX' || before.length === 1)) return true;
  if (inverted && before.length === 0 && habits.conditions.has(clause[0]?.lower ?? '')) return true;
  if (!habits.awaiting.has(opening)) return false;
  return cue.tag !== 'VBD'
    ? clause.every(({ tag, lower }) => tag !== 'AUX' || !habits.perfect.has(lower))
    : runsOn(mentioned);
}
