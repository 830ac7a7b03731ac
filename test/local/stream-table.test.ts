import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureTable } from '../../local/table.ts';
import { newDataFolder } from './stack.ts';

test('openDynamodb keeps writes quick however many stream records there are, and drops old ones', async () => {
  const file = join(await newDataFolder(), 'table.sqlite');
  const dynamodb = await openDynamodb(null, file);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'local', credentials });
  await ensureTable(client, 'claims');
  const db = new DatabaseSync(file, { timeout: 5000 });
  const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(
    plan(`SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 'claims'`),
  ).toContain('SEARCH _stream_records USING COVERING INDEX');
  const now = Math.floor(Date.now() / 1000);
  const record = db.prepare(`
    INSERT INTO _stream_records (table_name, event_name, keys_json, new_image, sequence_number, shard_id, created_at)
    VALUES ('claims', 'INSERT', '{}', '${'x'.repeat(2000)}', ?, 'shard', ?)`);
  db.exec('BEGIN');
  for (let number = 1; number <= 20_000; number++) record.run(String(number), number <= 500 ? now - 8 * 86_400 : now);
  db.exec('COMMIT');
  const began = performance.now();
  for (let number = 0; number < 10; number++) {
    const Item = { pk: { S: `item ${number}` }, sk: { S: '#' } };
    await client.send(new PutItemCommand({ TableName: 'claims', Item }));
  }
  expect((performance.now() - began) / 10).toBeLessThan(250);
  expect(db.prepare('SELECT min(id) AS oldest, max(id) AS newest FROM _stream_records').get()).toEqual({
    oldest: 501,
    newest: 20_010,
  });
  db.close();
  client.destroy();
  await dynamodb.stop();
});
