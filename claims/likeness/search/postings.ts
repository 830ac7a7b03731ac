/** Which documents hold which keys, and how often; keys and documents are numbers from 0. */
export interface Postings {
  readonly documents: number;
  /** Where each key's part of `held` and `times` begins; one more than there are keys. */
  readonly starts: Int32Array;
  readonly held: Int32Array;
  readonly times: Uint8Array;
  /** The keys of each document, as often as they occur. */
  readonly lengths: Int32Array;
  readonly meanLength: number;
}

/** Turns documents, each a list of keys below `keys`, into postings. */
export function postingsOf(documents: readonly (readonly number[])[], keys: number): Postings {
  const lengths = Int32Array.from(documents, ({ length }) => length);
  const counted = documents.map((document) => {
    const times = new Map<number, number>();
    for (const key of document) times.set(key, (times.get(key) ?? 0) + 1);
    return times;
  });
  const starts = new Int32Array(keys + 1);
  for (const times of counted) for (const key of times.keys()) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const held = new Int32Array(starts[keys] ?? 0);
  const times = new Uint8Array(held.length);
  counted.forEach((counts, document) => {
    for (const [key, count] of counts) {
      const at = next[key] ?? 0;
      held[at] = document;
      times[at] = Math.min(count, 255);
      next[key] = at + 1;
    }
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { documents: documents.length, starts, held, times, lengths, meanLength: total / documents.length || 1 };
}

/** How many documents hold a key. */
export function holding({ starts }: Postings, key: number): number {
  return (starts[key + 1] ?? 0) - (starts[key] ?? 0);
}
