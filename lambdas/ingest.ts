import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { fail, type Ingestion, ingestObject } from './ingestion/ingest-object.ts';
import { measures } from './ingestion/measures.ts';
import { type CreatedObject, parseObjectCreated } from './ingestion/object-created.ts';
import { openIngestWorld } from './ingestion/open-ingest-world.ts';
import { timeFor } from './ingestion/time-for.ts';
import { unforeseen } from './ingestion/unforeseen.ts';
import { IngestEnv, readEnv } from './shared/env.ts';
import { type LogFields, openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';

const env = readEnv(IngestEnv);
const log = openLog('ingest');
const world = openIngestWorld(env);
const meter = openMeter(env.METRICS_NAMESPACE);

/** From this reception on, of five, an error that was not foreseen is told to the article's sender too. */
const tellingReception = 4;

/**
 * Uploads, as bucket events in messages, into articles and claims. What cannot be read ends as a failed article, in
 * words, and its message is done with; a fault of ours comes again, alone, and ends in the dead letters.
 *
 * One after another, so that the memory needed is that of one article: what it takes is the processor, which is one.
 * New and small ones first, so that what takes long, or was in a batch that was killed, holds up nobody; what might not
 * be done in the time left comes again untouched.
 */
export async function handler({ Records }: SQSEvent, context: RemainingTime): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchItemFailure[] = [];
  for (const { record, upload } of inOrder(Records)) {
    const done = hasTime(upload, context) && (await ingestRecord(record, upload));
    if (!done) batchItemFailures.push({ itemIdentifier: record.messageId });
  }
  return { batchItemFailures };
}

type RemainingTime = Pick<Context, 'getRemainingTimeInMillis'>;

/** A message with the upload it names; null where it is no message of an upload. */
interface Delivery {
  readonly record: SQSRecord;
  readonly upload: CreatedObject | null;
}

function inOrder(records: readonly SQSRecord[]): readonly Delivery[] {
  const deliveries = records.map((record) => ({ record, upload: objectIn(record) }));
  return deliveries.toSorted(
    (left, right) =>
      receptionOf(left.record) - receptionOf(right.record) || (left.upload?.size ?? 0) - (right.upload?.size ?? 0),
  );
}

function receptionOf({ attributes }: SQSRecord): number {
  return Number(attributes.ApproximateReceiveCount);
}

function objectIn({ body }: SQSRecord): CreatedObject | null {
  try {
    return parseObjectCreated(body);
  } catch (error) {
    log.error('no message of an upload', { error });
    return null;
  }
}

function hasTime(upload: CreatedObject | null, { getRemainingTimeInMillis }: RemainingTime): boolean {
  return getRemainingTimeInMillis() > timeFor(upload?.size ?? 0);
}

/** Whether a message is done with. */
async function ingestRecord(record: SQSRecord, object: CreatedObject | null): Promise<boolean> {
  if (object === null) return false;
  const reception = receptionOf(record);
  let requestId: string | null = null;
  try {
    const ingestion = await ingestObject(object, world, (id) => {
      requestId = id;
    });
    log.info('upload read', { requestId, folder: folderOf(object.key), reception, ...outcome(ingestion) });
    meter(measures(ingestion));
    return true;
  } catch (error) {
    log.error('upload failed', { requestId, folder: folderOf(object.key), reception, error });
    meter({ faultyUploads: 1 });
    if (reception >= tellingReception) await fail(object, unforeseen(object.key, error), world);
    return false;
  }
}

/** What the log may tell of an ingestion: ids, counts and a code; the sentence for the sender may quote the upload. */
function outcome(ingestion: Ingestion): LogFields {
  if (ingestion.kind === 'failed')
    return { kind: 'failed', articles: [ingestion.article], code: ingestion.failure.code };
  return ingestion;
}

/** Where an upload lies, without its file's name, which people make up and put people into. */
function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
