import { type PlacedReview, type ReviewsReading, readReviews } from '../../intake/reviews/read-reviews.ts';
import { noteImport, type ReviewImport } from '../../store/outside/imports.ts';
import { type ReviewOutcome, saveReviews } from '../../store/outside/reviews.ts';
import type { Table } from '../../store/table/table.ts';

/** Where reviews come from, and when. */
export interface ImportOrigin {
  /** The file, the address, or who sent them. */
  readonly from: string;
  readonly now: Date;
}

/** What an import brought, and what became of each of its reviews. */
export interface Imported {
  readonly summary: ReviewImport;
  readonly items: readonly (PlacedReview & { readonly outcome: ReviewOutcome })[];
}

/** Keeps the reviews that were read, and what the import brought, with every entry that is no review. */
export async function importReading(
  table: Table,
  reading: ReviewsReading,
  { from, now }: ImportOrigin,
): Promise<Imported> {
  const { reviews, refused } = reading.kind === 'reviews' ? reading : { reviews: [], refused: [] };
  const outcomes = await saveReviews(
    table,
    reviews.map(({ review }) => review),
    { by: from, now },
  );
  const number = (sought: ReviewOutcome) => [...outcomes.values()].filter((outcome) => outcome === sought).length;
  const summary: ReviewImport = {
    at: now.toISOString(),
    from,
    taken: number('taken'),
    changed: number('changed'),
    known: number('known'),
    refused: refused.length,
    faults: refused,
    failure: reading.kind === 'failure' ? reading.failure.message : null,
  };
  await noteImport(table, summary);
  const items = reviews.map((placed) => ({ ...placed, outcome: outcomes.get(placed.review.id) ?? 'known' }));
  return { summary, items };
}

/** Reads a file of reviews and keeps them. */
export async function importFile(
  table: Table,
  file: { readonly bytes: Uint8Array; readonly name: string; readonly contentType?: string | undefined },
  now: Date,
): Promise<ReviewImport> {
  return (await importReading(table, await readReviews(file), { from: file.name, now })).summary;
}
