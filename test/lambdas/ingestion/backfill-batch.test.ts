import { beforeAll, describe, expect, test } from 'vitest';
import { backfillBatch, parseBatch } from '../../../lambdas/ingestion/backfill-batch.ts';
import type { IngestWorld } from '../../../lambdas/ingestion/ingest-object.ts';
import { openReader } from '../../../lambdas/reading/open-reader.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const text = (what: string) => `${what} carried 1.2 million passengers last year, its director said on Monday.`;
const stored: Readonly<Record<string, string>> = {
  'backfill/a.txt': text('The ferry company'),
  'backfill/empty.txt': ' ',
  'backfill/b.txt': text('The harbour railway'),
};
const keys = ['backfill/a.txt', 'backfill/outage.txt', 'backfill/empty.txt', 'backfill/b.txt'];
const batch = keys.map((key) => ({ key, size: 100 }));
let world: IngestWorld;

beforeAll(async () => {
  world = {
    table: await dynamo.table(),
    reader: openReader({ threads: 1, megabytes: 512 }),
    now: () => today,
    objects: {
      async get(key: string) {
        if (key.includes('outage')) throw new Error('the bucket does not answer');
        return { bytes: Buffer.from(stored[key] ?? ''), contentType: 'text/plain', requestId: null };
      },
      put: () => Promise.reject(new Error('a backfill puts nothing')),
      list: () => Promise.reject(new Error('a backfill lists nothing')),
    } as unknown as IngestWorld['objects'],
  };
});

const plenty = () => 600_000;

describe('backfillBatch', () => {
  test('reads the rest of a batch of which one object throws, and asks to come again', async () => {
    const faults: unknown[] = [];
    const read = backfillBatch(batch, world, {
      timeLeft: plenty,
      isLast: false,
      tellFault: (error) => faults.push(error),
    });
    await expect(read).rejects.toMatchObject({ name: 'BatchFault', message: '1 of 4 objects met a fault' });
    expect(faults).toHaveLength(1);
    const results = await backfillBatch(batch, world, { timeLeft: plenty, isLast: true });
    expect(results.map(({ key, failure }) => [key, failure?.code ?? null])).toEqual([
      ['backfill/a.txt', null],
      ['backfill/outage.txt', 'internal'],
      ['backfill/empty.txt', expect.stringMatching(/^(?!internal)/)],
      ['backfill/b.txt', null],
    ]);
    for (const article of results.filter(({ failure }) => failure === null).flatMap(({ articles }) => articles))
      expect((await readArticle(world.table, article))?.article.ingestion.state).toBe('ready');
  }, 60_000);

  test('stops before an object that it has no time for, and goes on with it on the next try', async () => {
    const some = ['backfill/a.txt', 'backfill/b.txt'].map((key) => ({ key, size: 100 }));
    const late = backfillBatch(some, world, { timeLeft: () => 3000, isLast: true });
    await expect(late).rejects.toMatchObject({ name: 'OutOfTime', message: '1 objects are left' });
    expect(await backfillBatch(some, world, { timeLeft: plenty, isLast: false })).toHaveLength(2);
  }, 60_000);
});

test('parseBatch takes the fifth try for the last, and leaves out what stands for a folder', () => {
  const Items = [
    { Key: 'backfill/', Size: 0 },
    { Key: 'backfill/a.txt', Size: 10 },
  ];
  expect(parseBatch({ Items })).toEqual({ objects: [{ key: 'backfill/a.txt', size: 10 }], isLast: false });
  expect(parseBatch({ Items, retries: 4 })).toMatchObject({ isLast: true });
});
