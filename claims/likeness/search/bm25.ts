import { holding, type Postings } from './postings.ts';

/** How fast a term's repetition stops counting, and how much a document's length is held against it. */
export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
}

/** What one term of weight `idf` adds, met `times` in a document of `length`. */
export function termScore(
  { idf, times, relativeLength }: { readonly idf: number; readonly times: number; readonly relativeLength: number },
  { k1, b }: Bm25Settings,
): number {
  return (idf * times * (k1 + 1)) / (times + k1 * (1 - b + b * relativeLength));
}

/** The weight of a term held by `holding` of `documents`. */
function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** As many documents as the table of rarity counts for beside a set's own. */
const priorDocuments = 2000;

/** The weight of a term from a set's own documents and, the smaller the set, from English at large. */
export function blendedWeight(postings: Postings | undefined, key: number | undefined, share: number): number {
  const own = postings === undefined || key === undefined ? 0 : holding(postings, key);
  return inverseFrequency((postings?.documents ?? 0) + priorDocuments, own + priorDocuments * share);
}

/** Adds the scores of all documents for the given keys and weights to `scores`. */
export function addScores(
  postings: Postings,
  { keys, settings }: { readonly keys: ReadonlyMap<number, number>; readonly settings: Bm25Settings },
  scores: Float64Array,
): void {
  const { starts, held, times, lengths, meanLength } = postings;
  const { k1, b } = settings;
  for (const [key, idf] of keys) {
    const end = starts[key + 1] ?? 0;
    for (let at = starts[key] ?? 0; at < end; at++) {
      const document = held[at] ?? 0;
      const count = times[at] ?? 0;
      const pull = count + k1 * (1 - b + (b * (lengths[document] ?? 0)) / meanLength);
      scores[document] = (scores[document] ?? 0) + (idf * count * (k1 + 1)) / pull;
    }
  }
}
