/** `[start, end)` each, in UTF-16 units; the client's types do not keep that they are pairs. */
type Spans = readonly (readonly number[])[];

/** The sentence of an article before the one at `sentence`; null where it is the first, or is not there. */
export function sentenceBefore(text: string | null, sentences: Spans, sentence: number): string | null {
  const [start, end] = sentences[sentence - 1] ?? [];
  if (text === null || start === undefined || end === undefined) return null;
  return text.slice(start, end).trim();
}
