import * as z from 'zod';
import type { IngestionFailure } from '../../claims/article.ts';
import { fail, type Ingestion, type IngestWorld, ingestObject } from './ingest-object.ts';
import { timeFor } from './time-for.ts';
import { unforeseen } from './unforeseen.ts';

/** Objects as a Distributed Map's reader lists them, in a batch of its batcher. */
const Batch = z.object({
  Items: z.array(z.object({ Key: z.string().min(1), Size: z.int().nonnegative() })),
  /** How often the batch has met a fault before. */
  retries: z.int().nonnegative().default(0),
});

/** A batch that has met a fault so often meets it again. */
export const mostRetries = 4;

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
export function parseBatch(event: unknown): { readonly objects: readonly Listed[]; readonly isLast: boolean } {
  const { Items, retries } = Batch.parse(event);
  const objects = Items.filter(({ Key, Size }) => !(Key.endsWith('/') && Size === 0));
  return { objects: objects.map(({ Key, Size }) => ({ key: Key, size: Size })), isLast: retries >= mostRetries };
}

/** What a batch may take, and how often it has been tried. */
export interface BatchLimits {
  /** Milliseconds until the function is ended. */
  readonly timeLeft: () => number;
  /** Whether this is the last try: what throws now is told as a failure. */
  readonly isLast: boolean;
  readonly tell?: (ingestion: Ingestion) => void;
  readonly tellFault?: (error: unknown) => void;
}

/** The batch was not read to its end in the time there was. What was read is in the table; the next try goes on after it. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** A fault of ours met some of a batch's objects; the others are in the table. */
export class BatchFault extends Error {
  override readonly name = 'BatchFault';
}

/**
 * Reads each object as ingest does, one after another. One that cannot be read is a result like any other. One that
 * throws takes no other with it: the rest of the batch is read, and then the batch asks to come again, which changes
 * nothing for those already read; on the last try it is told as failed, with the code `internal`.
 */
export async function backfillBatch(
  batch: readonly Listed[],
  world: IngestWorld,
  { timeLeft, isLast, tell = () => {}, tellFault = () => {} }: BatchLimits,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const faults: unknown[] = [];
  for (const [index, object] of batch.entries()) {
    if (index > 0 && timeLeft() < timeFor(object.size)) throw new OutOfTime(`${batch.length - index} objects are left`);
    try {
      const ingestion = await ingestObject(object, world);
      tell(ingestion);
      results.push(resultOf(object, ingestion));
    } catch (error) {
      tellFault(error);
      faults.push(error);
      if (isLast) results.push(resultOf(object, await fail(object, unforeseen(object.key, error), world)));
    }
  }
  if (faults.length > 0 && !isLast) {
    throw new BatchFault(`${faults.length} of ${batch.length} objects met a fault`, { cause: faults[0] });
  }
  return results;
}

function resultOf({ key }: Listed, ingestion: Ingestion): Result {
  if (ingestion.kind === 'failed') return { key, articles: [ingestion.article], failure: ingestion.failure };
  return { key, articles: ingestion.kind === 'ingested' ? ingestion.articles : [], failure: null };
}
