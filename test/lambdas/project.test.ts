import { beforeAll, expect, test, vi } from 'vitest';
import { saveExtraction } from '../../store/articles/save-extraction.ts';
import { headerItem } from '../../store/articles/versions.ts';
import { claimItem } from '../../store/claims/claim-item.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { readStats } from '../../store/counts/read-stats.ts';
import { toItem } from '../../store/table/items.ts';
import type { Table } from '../../store/table/table.ts';
import { extractionOf, storedClaim, today } from '../builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';
import { lambdaRecord } from './stream-event.ts';

const dynamo = useEmbeddedDynamoDb();
const claims = ['One fact.', 'Another fact.'].map((text) => storedClaim(text));
let table: Table;
let handler: typeof import('../../lambdas/project.ts').handler;

beforeAll(async () => {
  table = await dynamo.table();
  await putNewClaims(table, claims);
  vi.stubEnv('TABLE', table.name);
  vi.stubEnv('DYNAMODB_ENDPOINT', dynamo.endpoint());
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  ({ handler } = await import('../../lambdas/project.ts'));
});

const records = claims.map((claim, index) => lambdaRecord(claimItem(claim), index));

test('the projection counts each claim once, however often its record comes', async () => {
  for (let delivery = 0; delivery < 2; delivery++) {
    expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
  }
  expect(await readStats(table, today)).toMatchObject({ total: 2, byStatus: { unreviewed: 2 } });
});

test('the projection passes over what is no claim, and names a claim that it cannot read', async () => {
  const other = lambdaRecord(toItem({ pk: 'C#c-1', sk: 'LEDGER', body: new Uint8Array(1) }), 10);
  const broken = lambdaRecord(toItem({ pk: 'C#c-1', sk: 'CLAIM', byArticle: 'a-1', body: new Uint8Array(1) }), 11);
  const deleted = { eventName: 'REMOVE', dynamodb: { SequenceNumber: '9' } } as const;
  const answer = await handler({ Records: [deleted, other, ...records, broken, ...records] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '11' }] });
});

test('the projection names a claim that it cannot count, and counts those before it', async () => {
  const third = storedClaim('A third fact.');
  await putNewClaims(table, [third]);
  const baseless = { ...storedClaim('A fact without a history.'), revision: 3 };
  const records = [lambdaRecord(claimItem(third), 20), lambdaRecord(claimItem(baseless), 21)];
  const answer = await handler({ Records: records });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '21' }] });
  expect(await readStats(table, today)).toMatchObject({ total: 4 });
});

test('the projection counts the claims of a version together, by the record of the version alone', async () => {
  const extraction = extractionOf('a-00000000000000000009', ['It rained in May.', 'It snowed in June.']);
  const before = (await readStats(table, today)).total;
  await saveExtraction(table, extraction, today);
  const version = lambdaRecord(
    headerItem(extraction.id, {
      header: {
        version: 1,
        textHash: '',
        title: null,
        publishedAt: null,
        claimCount: 2,
        repair: null,
        createdAt: today.toISOString(),
      },
      body: '',
      chunks: 1,
    }),
    30,
  );
  const rostered = extraction.claims.map(({ id }, index) =>
    lambdaRecord(claimItem(storedClaim('It rained in May.', { id }), { isRostered: true }), 40 + index),
  );
  expect(await handler({ Records: rostered })).toEqual({ batchItemFailures: [] });
  expect((await readStats(table, today)).total).toBe(before);
  for (let delivery = 0; delivery < 2; delivery++) {
    expect(await handler({ Records: [...rostered, version] })).toEqual({ batchItemFailures: [] });
    expect((await readStats(table, today)).total).toBe(before + 2);
  }
});
