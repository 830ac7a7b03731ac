import { expect, test } from 'vitest';
import { filterUnits } from '../../bench/capacity/filter-units.ts';
import { ingestUnits } from '../../bench/capacity/ingest-units.ts';
import { meteredClient } from '../../bench/capacity/metered-client.ts';
import { projectionUnits } from '../../bench/capacity/projection-units.ts';
import { recordUnits } from '../../bench/capacity/record-units.ts';
import { storedSample } from '../../bench/capacity/stored-sample.ts';
import { saveExtraction } from '../../store/articles/save-extraction.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import { extractionOf, today } from '../builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const sentence = (article: number, index: number) =>
  `In the ${index}th month of ${1900 + article} the council of Port Ellery spent ${article * 31 + index * 7} thousand crowns on its bridge and its roads.`;

test('an article costs at most 1.5 write units a claim and index, a page of 25 at most 8 read units, of an article 20', async () => {
  const meter = meteredClient(dynamo.endpoint());
  const table = { ...(await dynamo.table()), client: meter.client };
  const key = await readSigningKey(table);
  for (let article = 0; article < 12; article++) {
    const sentences = Array.from({ length: 24 }, (_, index) => sentence(article, index));
    meter.reset();
    await saveExtraction(table, extractionOf(`a-${article}`, sentences), today);
    for (const [index, units] of meter.written()) expect(units / 24, index).toBeLessThanOrEqual(1.5);
  }
  const filters = [{}, { status: 'unreviewed' }, { type: 'event' }, { publisher: 'News' }, { article: 'a-1' }] as const;
  for (const filter of filters) {
    for (const sort of ['score', 'age'] as const) {
      meter.reset();
      const page = await listClaims(table, { ...filter, sort }, { limit: 25, key });
      expect(page).toMatchObject({ kind: 'page' });
      expect(meter.readUnits(), JSON.stringify({ ...filter, sort })).toBeLessThanOrEqual('article' in filter ? 20 : 8);
    }
  }
  meter.client.destroy();
});

test('speaker, verdict and a week by score take two requests and 40 read units at most', {
  timeout: 60_000,
}, async () => {
  const meter = meteredClient(dynamo.endpoint());
  const { name } = await dynamo.table();
  const asked = await filterUnits(meter, name, 900);
  for (const { filter, units } of asked) expect(units, filter).toBeLessThanOrEqual(40);
  const theirs = storedSample(900).filter(({ speaker, verdict, createdAt }) => {
    return speaker === 'Ann Lee' && verdict === 'false' && createdAt >= '2026-05-01' && createdAt < '2026-05-08';
  });
  expect(asked[0]).toMatchObject({ filter: 'speaker, verdict, a week, by score', found: theirs.length });
  expect(asked[0]?.requests).toBeLessThanOrEqual(2);
  meter.client.destroy();
});

test('a claim is saved and counted for 9 write units', async () => {
  const meter = meteredClient(dynamo.endpoint());
  const { name } = await dynamo.table();
  const { perClaim } = await ingestUnits(meter, name, 1);
  const { counted } = await projectionUnits(meter, name, 1);
  expect(perClaim + counted).toBeLessThanOrEqual(9);
  meter.client.destroy();
});

test('a page of the public feed reads the same however many checks there are, and misses none', {
  timeout: 120_000,
}, async () => {
  const meter = meteredClient(dynamo.endpoint());
  const { name } = await dynamo.table();
  const few = await recordUnits(meter, name, { from: 0, to: 300 });
  const many = await recordUnits(meter, name, { from: 300, to: 3000 });
  expect([few.seen, many.seen]).toEqual([300, 3000]);
  for (const place of ['first', 'middle', 'last'] as const) expect(many[place]).toBeLessThanOrEqual(few.first + 0.5);
  meter.client.destroy();
});
