import { expect, test } from 'vitest';
import { meteredClient } from '../../bench/capacity/metered-client.ts';
import { saveExtraction } from '../../store/articles/save-extraction.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import { extractionOf, today } from '../builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const sentence = (article: number, index: number) =>
  `In the ${index}th month of ${1900 + article} the council of Port Ellery spent ${article * 31 + index * 7} thousand crowns on its bridge and its roads.`;

test('an article costs at most 1.5 write units a claim and index, a page of 25 at most 8 read units', async () => {
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
      expect(meter.readUnits(), JSON.stringify({ ...filter, sort })).toBeLessThanOrEqual(8);
    }
  }
  meter.client.destroy();
});
