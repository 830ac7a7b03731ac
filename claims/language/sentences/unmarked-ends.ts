import type { Span } from '../../span.ts';
import type { SentenceHabits } from './place.ts';

/** Offsets in a paragraph where sentences end without a mark, because a line break was lost there. */
export function unmarkedEnds(text: string, [start, end]: Span, { lostLines }: SentenceHabits): readonly number[] {
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
