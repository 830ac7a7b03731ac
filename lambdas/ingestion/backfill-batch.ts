import * as z from 'zod';
import type { IngestionFailure } from '../../claims/article.ts';
import { type Ingestion, type IngestWorld, ingestObject } from './ingest-object.ts';

/** Objects as a Distributed Map's reader lists them, in a batch of its batcher. */
const Batch = z.object({ Items: z.array(z.object({ Key: z.string().min(1), Size: z.int().nonnegative() })) });

/** An object of an archive. */
export interface Listed {
  readonly key: string;
  readonly size: number;
}

/** What became of an object, as the manifest of results has it: its articles, or why there are none. */
export interface Result {
  readonly key: string;
  readonly articles: readonly string[];
  readonly failure: IngestionFailure | null;
}

/** Reads a batch's event; the marks that some tools leave for folders are no objects. */
export function parseBatch(event: unknown): readonly Listed[] {
  return Batch.parse(event)
    .Items.filter(({ Key, Size }) => !(Key.endsWith('/') && Size === 0))
    .map(({ Key, Size }) => ({ key: Key, size: Size }));
}

/**
 * Reads each object as ingest does, one after another. One that cannot be read is a result like any other;
 * an outage throws, and the batch comes again, which changes nothing for those already read.
 */
export async function backfillBatch(
  batch: readonly Listed[],
  world: IngestWorld,
  tell: (ingestion: Ingestion) => void = () => {},
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const object of batch) {
    const ingestion = await ingestObject(object, world);
    tell(ingestion);
    results.push(
      ingestion.kind === 'failed'
        ? { key: object.key, articles: [ingestion.article], failure: ingestion.failure }
        : { key: object.key, articles: ingestion.articles, failure: null },
    );
  }
  return results;
}
