import Papa from 'papaparse';
import type { IngestionFailure } from '../../claims/article.ts';
import { cut } from '../../claims/cut.ts';
import type { OutsideReview } from '../../claims/outside/outside-review.ts';
import { failure, shown } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { mediaTypes } from '../media-types.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { type Entry, entriesIn, mostReviews } from './entries.ts';
import { nextPageOf } from './fact-check-tools.ts';
import { jsonLdOfPage } from './page.ts';
import { namesReviews, readRow } from './row.ts';

/** A review, and where in the document it stands. */
export interface PlacedReview {
  readonly position: string;
  readonly review: OutsideReview;
}

/** An entry that is no review, where it stands, and why. */
export interface RefusedEntry {
  readonly position: string;
  readonly reason: string;
}

/** The reviews of a document, with every entry that is none; or why nothing of it is read. */
export type ReviewsReading =
  | {
      readonly kind: 'reviews';
      readonly reviews: readonly PlacedReview[];
      readonly refused: readonly RefusedEntry[];
      /** What the Fact Check Tools are asked for the page after this one; null on the last, and for any other document. */
      readonly nextPage: string | null;
    }
  | { readonly kind: 'failure'; readonly failure: IngestionFailure };

/** Bytes to read: a file or what an address answered. */
export interface ReviewsInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly contentType?: string | undefined;
}

/** Reads reviews from JSON-LD, from a page with it inside, from what the Fact Check Tools give, and from a table. */
export async function readReviews({ bytes, name, contentType }: ReviewsInput): Promise<ReviewsReading> {
  if (bytes.length > mediaTypes.json.largest) {
    const found = `${megabytes(bytes.length)}, and ${megabytes(mediaTypes.json.largest)} are the most`;
    return { kind: 'failure', failure: failure('too-many-reviews', { name, found }) };
  }
  const decoding = await decode(bytes, charsetOf(contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const text = decoding.text.replace(/^\ufeff/, '');
  const start = cut(text, 1000).trimStart();
  if (start === '') return { kind: 'failure', failure: failure('no-reviews', { name, found: 'it is empty' }) };
  if (start.startsWith('<')) return readDocument(jsonLdOfPage(text), name);
  if (!/^[[{]/.test(start)) return readReviewTable(text, name);
  const parsed = parseJson(text);
  return 'value' in parsed
    ? readDocument(parsed.value, name)
    : { kind: 'failure', failure: failure('no-reviews', { name, found: `it is not valid JSON: ${parsed.found}` }) };
}

/** The reviews of a JSON document. */
export function readDocument(document: unknown, name: string): ReviewsReading {
  const found = entriesIn(document);
  return found.kind === 'too-many' ? tooMany(name) : readEntries(found.entries, name, nextPageOf(document));
}

/** The reviews of a table with a header, one a row. */
export function readReviewTable(text: string, name: string): ReviewsReading {
  const { data: rows, errors } = Papa.parse<readonly string[]>(text.replace(/^sep=.\r?\n/, ''), {
    skipEmptyLines: 'greedy',
    preview: mostReviews + 2,
  });
  const [columns = [], ...data] = rows;
  if (!namesReviews(columns)) {
    const found = `its columns are ${columns.slice(0, 8).map(shown).join(', ')}`;
    return { kind: 'failure', failure: failure('no-reviews', { name, found }) };
  }
  const broken = new Map(errors.flatMap(({ type, row, message }) => (type === 'Quotes' ? [[row, message]] : [])));
  const entries = data.map((cells, index): Entry => {
    const fault = broken.get(index + 1);
    return {
      position: `row ${index + 2}`,
      read: () =>
        fault === undefined
          ? readRow(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])))
          : { kind: 'refused', reason: `It is not well written as CSV: ${fault}.` },
    };
  });
  return data.length > mostReviews ? tooMany(name) : readEntries(entries, name);
}

function readEntries(entries: readonly Entry[], name: string, nextPage: string | null = null): ReviewsReading {
  if (entries.length === 0)
    return { kind: 'failure', failure: failure('no-reviews', { name, found: 'no ClaimReview in it' }) };
  const reviews: PlacedReview[] = [];
  const refused: RefusedEntry[] = [];
  for (const { position, read } of entries) {
    const made = read();
    if (made.kind === 'review') reviews.push({ position, review: made.review });
    else refused.push({ position, reason: made.reason });
  }
  return { kind: 'reviews', reviews, refused, nextPage };
}

function tooMany(name: string): ReviewsReading {
  return {
    kind: 'failure',
    failure: failure('too-many-reviews', { name, found: `more than ${mostReviews} entries` }),
  };
}

function parseJson(text: string): { readonly value: unknown } | { readonly found: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { found: shown(error instanceof Error ? error.message : String(error)) };
  }
}
