import type { Mentioned } from './mentioned.ts';

/** "The minister may say", "nobody should say": what might be said has not been. "I could say" is only polite. */
export function supposed({ habits, cue, beforeCue, speaker }: Mentioned): boolean {
  if (cue.cue?.class !== 'speech' && cue.cue?.class !== 'belief') return false;
  const isOwn = habits.polite.has(speaker[0]?.lower ?? '');
  return !isOwn && cue.tag === 'VB' && beforeCue.slice(0, 2).some(({ lower }) => habits.supposing.has(lower));
}
