import type { Token } from '../../../language/document.ts';
import { isTime, phraseAfter, type Range } from '../../../language/noun-phrase.ts';
import type { Tag } from '../../../language/tag.ts';
import { clauseEnd, trimmedRange } from './clause-end.ts';

const settingHeads: ReadonlySet<Tag> = new Set(['DET', 'PRON', 'PROPN', 'NOUN', 'NUM']);

/** Where one phrase that says where or when ends, or `at` when none begins there. */
function settingEnd(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  if (token === undefined || token.quotation >= 0) return at;
  if (isTime(token)) return at + 1;
  if (!token.grammar?.places || token.tag === 'PART') return at;
  const next = tokens[at + 1];
  if (isTime(next)) return at + 2;
  return settingHeads.has(next?.tag ?? 'X') ? (phraseAfter(tokens, at + 1, last)?.last ?? at) : at;
}

/** Skips where and when something was said: "on Thursday", "in a statement". */
function skipSetting(tokens: readonly Token[], start: number, last: number): number {
  let at = start;
  for (let next = settingEnd(tokens, at, last); next > at && at < last; next = settingEnd(tokens, at, last)) at = next;
  return Math.min(at, last);
}

/** Whether from `at` on a sentence part follows that can be what was said. */
function opensContent(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.grammar?.opensContent === true || token.text === ':' || token.text === ',' || token.quotation >= 0)
  );
}

/** Where what is said begins after the person spoken to: "told reporters on Monday that …". */
function behindListener(tokens: readonly Token[], start: number, last: number): number {
  const listener = phraseAfter(tokens, start, last);
  if (listener === null || listener.last >= last || tokens[listener.last]?.text === '.') return start;
  const next = skipSetting(tokens, listener.last, last);
  return opensContent(tokens, next) ? next : listener.last;
}

/** What follows a reporting verb and is what was said; null when nothing that can be does. */
export function contentAfter(tokens: readonly Token[], verb: number, last: number): Range | null {
  let start = verb + 1;
  const afterSetting = skipSetting(tokens, start, last);
  if (opensContent(tokens, afterSetting)) start = afterSetting;
  if (tokens[verb]?.cue?.addresses) start = behindListener(tokens, start, last);
  while (start < last && tokens[start]?.grammar?.isParticle && tokens[start]?.quotation === -1) start += 1;
  const range = trimmedRange(tokens, { first: start, last: clauseEnd(tokens, start, last) });
  return range.last > range.first ? range : null;
}
