import type { Mentioned } from './mentioned.ts';

/** "The minister may say", "nobody should say": what might be said has not been. "I could say" is only polite. */
export function supposed({ habits, cue, beforeCue, speaker, document }: Mentioned): boolean {
  if (cue.cue?.class !== 'speech' && cue.cue?.class !== 'belief') return false;
  const isOwn = document.language.pronouns.firstPerson.has(speaker[0]?.lower ?? '') || speaker[0]?.lower === 'we';
  return !isOwn && cue.tag === 'VB' && beforeCue.slice(0, 2).some(({ lower }) => habits.supposing.has(lower));
}
