import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { IngestionFailure } from '../claims/article.ts';
import { fail, type Ingestion, ingestObject } from './ingestion/ingest-object.ts';
import { measures } from './ingestion/measures.ts';
import { type CreatedObject, parseObjectCreated } from './ingestion/object-created.ts';
import { fileName } from './ingestion/object-name.ts';
import { openIngestWorld } from './ingestion/open-ingest-world.ts';
import { IngestEnv, readEnv } from './shared/env.ts';
import { type LogFields, openLog } from './shared/log.ts';
import { openMeter } from './shared/metrics.ts';

const env = readEnv(IngestEnv);
const log = openLog('ingest');
const world = openIngestWorld(env);
const meter = openMeter(env.METRICS_NAMESPACE);

/** From this reception on, of five, an error that nobody foresaw is told to the article's sender too. */
const tellingReception = 4;

/** A larger upload is read after the others of its batch, so that what takes long, or too long, holds up nobody. */
const largeBytes = 256 * 1024;

/** Uploads, as bucket events in messages, into articles and claims; what fails comes again, alone, and ends in the dead letters. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const { true: large = [], false: small = [] } = Object.groupBy(Records, ({ body }) => `${isLarge(body)}` as const);
  const responses: readonly SQSBatchResponse[] = [await ingestRecords(small), await ingestRecords(large)];
  return { batchItemFailures: responses.flatMap(({ batchItemFailures }) => batchItemFailures) };
}

/**
 * One after another, so that the memory needed is that of one article: what it takes is the processor, which is one.
 * With a batch processor of its own, as it keeps who failed: where two are read at once, neither answers for the other.
 */
async function ingestRecords(Records: SQSRecord[]): Promise<SQSBatchResponse> {
  if (Records.length === 0) return { batchItemFailures: [] };
  const processor = new BatchProcessor(EventType.SQS);
  const options = { throwOnFullBatchFailure: false, processInParallel: false };
  return processPartialResponse({ Records }, ingestRecord, processor, options);
}

/** What is no message of an upload is told so when its turn comes. */
function isLarge(body: string): boolean {
  try {
    return parseObjectCreated(body).size > largeBytes;
  } catch {
    return false;
  }
}

async function ingestRecord({ body, attributes }: SQSRecord): Promise<void> {
  const object = parseObjectCreated(body);
  const reception = Number(attributes.ApproximateReceiveCount);
  let requestId: string | null = null;
  const tellRequest = (id: string | null) => {
    requestId = id;
  };
  const ingestion = await ingestObject(object, world, tellRequest).catch(async (error) => {
    log.error('upload failed', { requestId, folder: folderOf(object.key), reception, error });
    meter({ faultyUploads: 1 });
    if (reception >= tellingReception) await fail(object, unforeseen(object, error), world);
    throw error;
  });
  log.info('upload read', { requestId, folder: folderOf(object.key), reception, ...outcome(ingestion) });
  if (ingestion.kind === 'ingested' || reception === 1) meter(measures(ingestion));
  if (ingestion.kind === 'failed') throw new Unreadable(ingestion.failure);
}

function unforeseen({ key }: CreatedObject, error: unknown): IngestionFailure {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'internal',
    message: `${fileName(key)} could not be read, through no fault of yours (${kind}); it is kept, and sent again once mended.`,
  };
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

/** Sends a message that was told of back to its queue, so that it ends among the dead letters, where redrive finds it. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly failure: IngestionFailure;

  constructor(failure: IngestionFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
