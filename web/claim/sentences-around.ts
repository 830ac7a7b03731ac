/** `[start, end)` each, in UTF-16 units; the client's types do not keep that they are pairs. */
type Spans = readonly (readonly number[])[];

/** A sentence of an article between its neighbours; null where it has none on that side. */
export interface Surrounded {
  readonly before: string | null;
  readonly own: string | null;
  readonly after: string | null;
}

/** The sentence at `sentence` of an article, and those beside it. */
export function sentencesAround(text: string | null, sentences: Spans, sentence: number): Surrounded {
  const at = (index: number) => {
    const [start, end] = sentences[index] ?? [];
    return text === null || start === undefined || end === undefined ? null : text.slice(start, end).trim();
  };
  return { before: at(sentence - 1), own: at(sentence), after: at(sentence + 1) };
}
