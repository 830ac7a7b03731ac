import type { Context } from 'aws-lambda';
import { backfillBatch, parseBatch, type Result } from './ingestion/backfill-batch.ts';
import { measures } from './ingestion/measures.ts';
import { openIngestWorld } from './ingestion/open-ingest-world.ts';
import { IngestEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';

const env = readEnv(IngestEnv);
const log = openLog('backfill');
const meter = openMeter(env.METRICS_NAMESPACE);
const world = openIngestWorld(env);

/** A batch of an archive's objects, as Step Functions lists them; the answer says what became of each. */
export async function handler(
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<readonly Result[]> {
  const { objects, isLast } = parseBatch(event);
  const results = await backfillBatch(objects, world, {
    timeLeft: () => context.getRemainingTimeInMillis(),
    isLast,
    tell: (ingestion) => meter(measures(ingestion)),
    tellFault: (error) => {
      log.error('object failed', { error });
      meter({ faultyUploads: 1 });
    },
  });
  log.info('batch read', { objects: results.length, failed: results.filter(({ failure }) => failure !== null).length });
  return results;
}
