import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isVerb } from '../../../language/tag.ts';

const trailing = new Set([',', '.', ';', ':', '-', '–', '—', '--', '?', '!', '…', '...']);

function isSpeech(token: Token | undefined): boolean {
  return token !== undefined && isVerb(token.tag) && token.cue?.class === 'speech';
}

/** Whether a comma or conjunction at `at` opens something that reports again, so that what was said ends before it. */
function opensNewReport(tokens: readonly Token[], at: number, last: number): boolean {
  let next = at + 1;
  if (tokens[next]?.tag === 'CCONJ') next += 1;
  const token = tokens[next];
  if (token?.grammar?.opensSource) return true;
  if (token?.tag === 'VBG' && isSpeech(token)) return true;
  for (let verb = next; verb < Math.min(last, next + 5); verb++) {
    const candidate = tokens[verb];
    if (candidate === undefined || candidate.text === ',' || candidate.quotation >= 0) return false;
    if (isVerb(candidate.tag)) return isSpeech(candidate) && (candidate.tag === 'VBD' || candidate.tag === 'VBZ');
  }
  return false;
}

/** Drops marks from both ends of a range, but not quotation marks or what stands between them. */
export function trimmedRange(tokens: readonly Token[], { first, last }: Range): Range {
  let from = first;
  let to = last;
  while (to > from && trailing.has(tokens[to - 1]?.text ?? '') && (tokens[to - 1]?.quotation ?? -1) < 0) to -= 1;
  while (from < to && trailing.has(tokens[from]?.text ?? '') && (tokens[from]?.quotation ?? -1) < 0) from += 1;
  return { first: from, last: to };
}

/** Where what is said from `start` ends: before `;`, before the next report, else with the frame. */
export function clauseEnd(tokens: readonly Token[], start: number, last: number): number {
  for (let at = start + 1; at < last; at++) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    if (token.text === ';') return at;
    if ((token.text === ',' || token.grammar?.joinsClauses) && opensNewReport(tokens, at, last)) return at;
  }
  return last;
}
