import type { Mentioned } from './mentioned.ts';

/** "Stopped short of saying", "has yet to say", "wrong to say", "without saying": what is not said is not said to be so. */
export function turnedDown({ habits, cue, beforeCue }: Mentioned): boolean {
  const [link] = beforeCue;
  const governed =
    cue.tag === 'VBG' || (cue.tag === 'VB' && (link?.lower === 'to' || link?.lower === 'than' || link?.tag === 'ADV'));
  if (!governed) return false;
  const [nearest = undefined, ...further] = beforeCue.filter(({ tag }) => tag !== 'DET');
  return [nearest, ...further.slice(0, 4)].some(
    (word) => word !== undefined && (habits.turningDown.has(word.lemma) || habits.turningDown.has(word.lower)),
  );
}
