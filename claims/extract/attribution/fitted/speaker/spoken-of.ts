import type { Document } from '../../../../language/document.ts';
import type { Range } from '../../../../language/noun-phrase.ts';
import { groupOf } from '../cue-group.ts';
import type { Indexed } from '../indexed.ts';

/** Whether the word is a passive that is tagged as an adjective: "was harshly criticized for". */
function isPassiveAdjective({ tokens, language }: Document, at: number): boolean {
  let helper = at - 1;
  while (tokens[helper]?.tag === 'ADV') helper -= 1;
  const isPassive = tokens[helper]?.grammar?.isPassiveAuxiliary === true;
  const cues = language.tags.participleBases(tokens[at]?.lower ?? '').map((word) => language.cueOf(word, word, ''));
  return isPassive && cues.some((cue) => cue?.class !== undefined) && !cues.some((cue) => cue?.feltBySubject);
}

/** Whether a range is what is said of somebody, not by them: the subject of "was accused of", "a course known as". */
export function isSpokenOf(source: Indexed, cueToken: number, range: Range): boolean {
  const token = source.document.tokens[cueToken];
  const group = groupOf(source, cueToken);
  if (token === undefined || range.last > cueToken) return false;
  if (group === null) return isPassiveAdjective(source.document, cueToken);
  if (group.form === 'participle') return token.cue?.names === true;
  return group.passive && token.cue?.class !== undefined && !token.cue.feltBySubject;
}
