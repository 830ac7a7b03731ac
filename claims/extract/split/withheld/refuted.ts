import { isVerb } from '../../../language/tag.ts';
import type { Mentioned } from './mentioned.ts';

/** How many words after a noun's content may say that it is not so. */
const reach = 60;

/** "The idea that the dam leaked is false", "rejected claims that the dam leaked". */
export function refuted({ document, habits, cue, cueToken, beforeCue, content }: Mentioned): boolean {
  const isNoun = cue.tag === 'NOUN' || (cue.cue?.isNoun === true && isVerb(beforeCue[0]?.tag ?? 'X'));
  if (!isNoun) return false;
  if (beforeCue.some(({ cue: verb }) => verb?.denies)) return true;
  const { last = 0 } = document.sentences[cue.sentence] ?? {};
  const follows = content.every(({ start }) => start >= cue.end);
  const words = document.tokens.slice(cueToken + 1, Math.min(last, cueToken + reach));
  return follows && words.some(({ lower, quotation }) => habits.refuting.has(lower) && quotation === cue.quotation);
}
