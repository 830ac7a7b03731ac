import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { beforeAll, expect, test, vi } from 'vitest';
import { failedArticle } from '../../lambdas/ingestion/object-name.ts';
import { openObjects } from '../../lambdas/shared/open-objects.ts';
import { toBucketEvent } from '../../local/queue/bucket-event.ts';
import { readArticle } from '../../store/articles/read-article.ts';
import type { Table } from '../../store/table/table.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const text = 'The ferry company carried 1.2 million passengers last year, its director said on Monday.';
let handler: (event: SQSEvent, context: { getRemainingTimeInMillis(): number }) => Promise<SQSBatchResponse>;
let table: Table;
let inbox: string;

beforeAll(async () => {
  inbox = `${pathToFileURL(await mkdtemp(join(tmpdir(), 'claimtrail-ingest-')))}/`;
  table = await dynamo.table();
  vi.stubEnv('TABLE', table.name);
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

const plenty = { getRemainingTimeInMillis: () => 600_000 };

test('is done with what cannot be read, which is told in words, also when two batches are read at once', async () => {
  for (let round = 0; round < 5; round++) {
    const poison = await batch({ [`${round}/cut.json`]: '{"text": ', [`${round}/long.txt`]: 'word '.repeat(400_000) });
    const others = await batch({ [`${round}/a.txt`]: `${text} ${round}`, [`${round}/b.txt`]: `${text} And ${round}.` });
    expect(await Promise.all([handler(poison, plenty), handler(others, plenty)])).toEqual([
      { batchItemFailures: [] },
      { batchItemFailures: [] },
    ]);
    const failed = (await readArticle(table, failedArticle(`${round}/cut.json`)))?.article.ingestion;
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'broken-json' } });
  }
}, 60_000);

test('gives back what is no message of an upload, and nothing else', async () => {
  const { Records } = await batch({ 'fine.txt': `${text} It is fine.` });
  const stray = { ...Records[0], messageId: 'stray', body: '{"detail-type": "Something Else"}' } as SQSRecord;
  expect(await handler({ Records: [stray, ...Records] }, plenty)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'stray' }],
  });
});

test('reads what is small first, and gives back untouched what it has no time for', async () => {
  const small = { 'first.txt': `${text} It is the first.`, 'last.txt': `${text} It is the last.` };
  const event = await batch({ 'large.txt': `${text} `.repeat(10_000), ...small });
  const remaining = [20_000, 20_000, 20_000];
  const context = { getRemainingTimeInMillis: () => remaining.shift() ?? 0 };
  expect(await handler(event, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'large.txt' }] });
});
