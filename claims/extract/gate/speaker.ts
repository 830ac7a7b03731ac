import type { Document, DraftAttribution } from '../../language/document.ts';
import { headOf } from '../../language/noun-phrase.ts';
import { tokenRangeOf } from '../../language/token-range.ts';
import { isDoubtful } from '../attribution/mended/doubtful-speaker.ts';

/** Whether an attribution's speaker can be a person, body, group or document. */
export function canHold(document: Document, { speaker, cueToken, grounds }: DraftAttribution): boolean {
  const { tokens, language } = document;
  const span = speaker?.spans[0];
  if (speaker === null || span === undefined || grounds.voice !== null) return true;
  const range = tokenRangeOf(tokens, span);
  const clause = tokens
    .slice(range.first, range.last)
    .findIndex(({ tag }, at) => at > 0 && (tag === 'VBG' || tag === 'VBN'));
  const head = tokens[headOf(tokens, clause < 0 ? range : { ...range, last: range.first + clause })];
  if (head?.tag === 'NOUN' && language.names.neverSpeak.has(head.lemma)) return false;
  const isResolved = speaker.name !== null && range.last - range.first === 1 && head?.tag === 'PRON';
  return isResolved || !isDoubtful(document, range, cueToken);
}
