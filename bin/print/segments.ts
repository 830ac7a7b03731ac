import type { Extraction } from '../../claims/extraction.ts';
import type { Span } from '../../claims/span.ts';

export type Part = 'content' | 'speaker' | 'cue';

/** That a stretch of text is part of an attribution. */
export interface Mark {
  readonly part: Part;
  readonly attribution: string;
  readonly span: Span;
}

/** A stretch of the article's text under the same marks throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

function marksOf(extraction: Extraction): readonly Mark[] {
  return extraction.attributions.flatMap(({ id, content, speaker, cue }) =>
    (
      [
        ['content', content.spans],
        ['speaker', speaker?.spans ?? []],
        ['cue', cue?.spans ?? []],
      ] as const
    ).flatMap(([part, spans]) => spans.map((span) => ({ part, attribution: id, span }))),
  );
}

/** The text of `[start, end)` cut wherever a mark begins or ends; marks may nest and cross. */
export function segments(extraction: Extraction, [start, end]: Span): readonly Segment[] {
  const marks = marksOf(extraction).filter(({ span }) => span[0] < end && span[1] > start);
  const inner = marks.flatMap(({ span }) => span).filter((offset) => offset > start && offset < end);
  const cuts = [...new Set([start, ...inner, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return { start: from, end: to, marks: marks.filter(({ span }) => span[0] <= from && span[1] >= to) };
  });
}
