import type { Attribution, Claim } from '../api/model.ts';

/** `[start, end)` each, in UTF-16 units; the client's types do not keep that they are pairs. */
type Spans = readonly (readonly number[])[];

/** Part of an attribution that a stretch of text is. */
export type Role = 'speaker' | 'cue';

/** A stretch of text that the same claims and the same parts of attributions cover. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Ids of the claims that cover it, the shortest first: it is the one a click means. */
  readonly claims: readonly string[];
  /** What it is in attributions, by attribution id. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** A paragraph of an article in segments; together they are the paragraph's text, to the letter. */
export interface Paragraph {
  readonly start: number;
  readonly segments: readonly Segment[];
}

interface Cover {
  readonly id: string;
  readonly spans: Spans;
  readonly role: Role | null;
}

/** Cuts a text at its paragraphs, and those wherever a claim, a cue or a speaker begins or ends. */
export function paragraphsOf(
  text: string,
  claims: readonly Pick<Claim, 'id' | 'spans'>[],
  attributions: readonly Attribution[],
): readonly Paragraph[] {
  const covers = coversOf(claims, attributions);
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index: start }) => {
      const end = start + line.length;
      const here = covers.filter(({ spans }) => spans.some(([from = 0, to = 0]) => from < end && to > start));
      return { start, segments: segmentsIn(text, [start, end], here) };
    });
}

function coversOf(
  claims: readonly Pick<Claim, 'id' | 'spans'>[],
  attributions: readonly Attribution[],
): readonly Cover[] {
  const byLength = claims.toSorted((a, b) => lengthOf(a.spans) - lengthOf(b.spans));
  return [
    ...byLength.map(({ id, spans }) => ({ id, spans, role: null })),
    ...attributions.flatMap(({ id, speaker, cue }) => [
      { id, spans: speaker?.spans ?? [], role: 'speaker' as const },
      { id, spans: cue?.spans ?? [], role: 'cue' as const },
    ]),
  ];
}

function lengthOf(spans: Spans): number {
  return spans.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0);
}

function segmentsIn(
  text: string,
  [start, end]: readonly [number, number],
  covers: readonly Cover[],
): readonly Segment[] {
  const within = covers.flatMap(({ spans }) => spans.flat()).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...within, end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const over = covers.filter(({ spans }) => spans.some(([a = 0, b = 0]) => a <= from && b >= to));
    return {
      start: from,
      text: text.slice(from, to),
      claims: over.filter(({ role }) => role === null).map(({ id }) => id),
      roles: new Map(over.flatMap(({ id, role }) => (role === null ? [] : [[id, role] as const]))),
    };
  });
}
