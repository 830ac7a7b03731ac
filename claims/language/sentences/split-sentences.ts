import type { Span } from '../../span.ts';
import { isLetter, isLower, isSmall, isSpace } from '../characters.ts';
import { endsSentence } from './ends-sentence.ts';
import { lineBreaks } from './line-breaks.ts';
import { listBreaks } from './list-breaks.ts';
import { nextMark } from './mark.ts';
import type { SentenceHabits, Within } from './place.ts';

/** Offsets in a paragraph where sentences end without a mark, because a line break was lost there. */
function unmarkedEnds(text: string, [start, end]: Span, { lostLines }: SentenceHabits): readonly number[] {
  const found: number[] = [];
  const paragraph = text.slice(start, end);
  for (const { sign, pattern, before, after } of lostLines) {
    if (!sign.test(paragraph)) continue;
    for (const match of paragraph.matchAll(pattern())) {
      if (before && match.index > 0) found.push(start + match.index);
      if (after) found.push(start + match.index + match[0].length);
    }
  }
  return found;
}

/** One sentence's span and the number of the paragraph it stands in. */
export interface SentenceSpan {
  readonly span: Span;
  readonly paragraph: number;
}

const blankLine = /\n[^\S\n]*\n\s*/g;

/** Paragraphs: stretches between blank lines. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(blankLine)) {
    found.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  found.push([start, text.length]);
  return found;
}

/** A span without the white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return [from, to];
}

/** Whether a text often begins sentences with lower-case letters, as mails do. */
function isInformal(text: string): boolean {
  let small = 0;
  let all = 0;
  for (const { index } of text.matchAll(/[.?!](?=\s)/g)) {
    let next = index + 1;
    while (isSpace(text.charCodeAt(next))) next += 1;
    if (!isLetter(text.charCodeAt(next))) continue;
    all++;
    if (
      next === index + 2 &&
      isLower(text.charCodeAt(next)) &&
      [1, 2, 3].every((back) => isSmall(text.charCodeAt(index - back)))
    )
      small++;
  }
  return small > 2 && small > all / 5;
}

/** The text that is split, and how its sentences end. */
type Splitting = Pick<Within, 'informal' | 'habits'>;

function splitParagraph(text: string, paragraph: Span, { informal, habits }: Splitting): readonly Span[] {
  const found: Span[] = [];
  const [begin, end] = paragraph;
  const forced = [lineBreaks, listBreaks, unmarkedEnds]
    .flatMap((find) => find(text, paragraph, habits))
    .sort((a, b) => a - b);
  let nextForced = 0;
  let start = begin;
  const cut = (at: number) => {
    const span = trimmed(text, [start, at]);
    if (span[1] > span[0]) found.push(span);
    start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  };
  let stop = nextMark(text, [begin, end], habits);
  for (;;) {
    for (let wall = forced[nextForced] ?? end; wall < stop.after && wall < end; wall = forced[nextForced] ?? end) {
      if (wall > start) cut(wall);
      nextForced++;
    }
    if (stop.mark >= end) break;
    if (endsSentence(text, stop, { start, end, informal, habits })) cut(stop.after);
    stop = nextMark(text, [stop.after, end], habits);
  }
  cut(end);
  return found;
}

/** Splits a text into sentences with exact offsets; nothing but white space lies between them. */
export function splitSentences(text: string, habits: SentenceHabits): readonly SentenceSpan[] {
  const informal = isInformal(text);
  return paragraphs(text).flatMap((span, paragraph) =>
    splitParagraph(text, span, { informal, habits }).map((sentence) => ({ span: sentence, paragraph })),
  );
}
