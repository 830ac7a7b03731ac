import type { Span } from '../span.ts';
import { isSpace } from './characters.ts';
import { listBreaks } from './list-breaks.ts';
import { endsSentence, sentenceEnd } from './sentence-end.ts';

/** One sentence's span and the number of the paragraph it stands in. */
export interface SentenceSpan {
  readonly span: Span;
  readonly paragraph: number;
}

const blankLine = /\n[^\S\n]*\n\s*/g;

/** Paragraphs: stretches between blank lines. */
function paragraphs(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(blankLine)) {
    found.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  found.push([start, text.length]);
  return found;
}

function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return [from, to];
}

/** Whether the lines of a paragraph are one text wrapped at a width, rather than lines of their own. */
function isWrapped(lines: readonly string[]): boolean {
  const body = lines.slice(0, -1);
  if (body.length === 0) return false;
  const longest = Math.max(...body.map((line) => line.length));
  return longest >= 60 && body.every((line) => line.length > longest * 0.7) && (lines.at(-1)?.length ?? 0) <= longest;
}

/** Offsets of line ends in a paragraph that divide it: line breaks that are not mere wrapping. */
function lineBreaks(text: string, [start, end]: Span): ReadonlySet<number> {
  const found = new Set<number>();
  const first = text.indexOf('\n', start);
  if (first < 0 || first >= end) return found;
  const lines = text.slice(start, end).split('\n');
  const wrapped = isWrapped(lines);
  let at = start;
  for (const line of lines.slice(0, -1)) {
    at += line.length;
    const next = text.slice(at + 1, at + 40).trimStart();
    if (/^[-*•·–—]\s/.test(next) || !(wrapped || /^[\p{Ll},;)]/u.test(next))) found.add(at);
    at += 1;
  }
  return found;
}

/** Whether a text often begins sentences with small letters, as mails do. */
function isInformal(text: string): boolean {
  const small = text.match(/\p{Ll}{3}[.?!] \p{Ll}/gu)?.length ?? 0;
  const all = text.match(/[.?!]\s+\p{L}/gu)?.length ?? 0;
  return small > 2 && small > all / 5;
}

function splitParagraph(text: string, paragraph: Span, informal: boolean): readonly Span[] {
  const found: Span[] = [];
  const [begin, end] = paragraph;
  const forced = [...lineBreaks(text, paragraph), ...listBreaks(text, paragraph)].sort((a, b) => a - b);
  let nextForced = 0;
  let start = begin;
  const cut = (at: number) => {
    const span = trimmed(text, [start, at]);
    if (span[1] > span[0]) found.push(span);
    start = at;
  };
  let stop = sentenceEnd(text, begin, end);
  for (;;) {
    for (let wall = forced[nextForced] ?? end; wall < stop.after && wall < end; wall = forced[nextForced] ?? end) {
      if (wall > start) cut(wall);
      nextForced += 1;
    }
    if (stop.mark >= end) break;
    if (endsSentence(text, stop, { start, end, informal })) cut(stop.after);
    stop = sentenceEnd(text, stop.after, end);
  }
  cut(end);
  return found;
}

/** Splits a text into sentences with exact offsets; nothing but white space lies between them. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const informal = isInformal(text);
  return paragraphs(text).flatMap((span, paragraph) =>
    splitParagraph(text, span, informal).map((sentence) => ({ span: sentence, paragraph })),
  );
}
