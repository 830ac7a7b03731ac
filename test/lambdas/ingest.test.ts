import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { beforeAll, expect, test, vi } from 'vitest';
import { openObjects } from '../../lambdas/shared/open-objects.ts';
import { toBucketEvent } from '../../local/queue/bucket-event.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const text = 'The ferry company carried 1.2 million passengers last year, its director said on Monday.';
let handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
let inbox: string;

beforeAll(async () => {
  inbox = `${pathToFileURL(await mkdtemp(join(tmpdir(), 'claimtrail-ingest-')))}/`;
  vi.stubEnv('TABLE', (await dynamo.table()).name);
  vi.stubEnv('DYNAMODB_ENDPOINT', dynamo.endpoint());
  vi.stubEnv('INBOX', inbox);
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  ({ handler } = await import('../../lambdas/ingest.ts'));
});

/** A batch of uploads, as the queue brings it. */
async function batch(uploads: Readonly<Record<string, string>>): Promise<SQSEvent> {
  const records = Object.entries(uploads).map(async ([key, content]) => {
    const bytes = Buffer.from(content);
    await openObjects(inbox).put(key, bytes, { contentType: '' });
    const body = JSON.stringify(toBucketEvent({ key, size: bytes.length, at: '2026-11-27T08:00:00.000Z' }));
    return { messageId: key, body, eventSource: 'aws:sqs', attributes: { ApproximateReceiveCount: '1' } };
  });
  return { Records: (await Promise.all(records)) as unknown as SQSRecord[] };
}

test('gives back what fails and nothing else, also when two batches are read at once and one upload is large', async () => {
  for (let round = 0; round < 5; round += 1) {
    const poison = await batch({ [`${round}/cut.json`]: '{"text": ', [`${round}/long.txt`]: 'word '.repeat(400_000) });
    const others = await batch({ [`${round}/a.txt`]: `${text} ${round}`, [`${round}/b.txt`]: `${text} And ${round}.` });
    const [failed, fine] = await Promise.all([handler(poison), handler(others)]);
    expect(fine).toEqual({ batchItemFailures: [] });
    expect(failed.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      `${round}/cut.json`,
      `${round}/long.txt`,
    ]);
  }
}, 60_000);
