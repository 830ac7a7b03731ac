import type { Span } from '../../span.ts';
import { isSmall } from '../characters.ts';

/** Whether the lines of a paragraph are one text wrapped at a width, rather than lines of their own. */
function isWrapped(lines: readonly string[]): boolean {
  const body = lines.slice(0, -1);
  if (body.length === 0) return false;
  const longest = body.reduce((most, line) => Math.max(most, line.length), 0);
  return longest >= 60 && body.every((line) => line.length > longest * 0.7) && (lines.at(-1)?.length ?? 0) <= longest;
}

const item = /^(?:[-*•·–—]\s|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/;

/** Whether a paragraph is a list of short entries, so that a lower-case letter begins one as well. */
function isList(lines: readonly string[]): boolean {
  const entries = lines.filter((line) => line.trim() !== '');
  return entries.length > 2 && entries.every((line) => line.length <= 30 && !/[,;-]\s*$/.test(line));
}

/** Offsets of line ends in a paragraph that divide it: line breaks that are not mere wrapping. */
export function lineBreaks(text: string, [start, end]: Span): readonly number[] {
  const found: number[] = [];
  const first = text.indexOf('\n', start);
  if (first < 0 || first >= end) return found;
  const lines = text.slice(start, end).split('\n');
  const wrapped = isWrapped(lines);
  const list = isList(lines);
  let at = start;
  for (const line of lines.slice(0, -1)) {
    at += line.length;
    const next = text.slice(at + 1, at + 40).trimStart();
    if (list || item.test(next) || !(wrapped || isSmall(next.charCodeAt(0)) || /^[,;)]/.test(next))) found.push(at);
    at++;
  }
  return found;
}
