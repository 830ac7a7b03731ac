import { BatchExecuteStatementCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import { insertItems } from '../../../store/table/insert-items.ts';
import { getItem, toItem } from '../../../store/table/items.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const key = (number: number) => ({ pk: `item ${number}`, sk: '#' });
const items = (count: number) => Array.from({ length: count }, (_, number) => toItem({ ...key(number), says: 'new' }));

test('insertItems inserts what is not there, in batches, and leaves what is there untouched', async () => {
  const table = await dynamo.table();
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ ...key(30), says: 'old' }) }));
  await insertItems(table, items(60));
  for (const number of [0, 24, 25, 59]) expect(await getItem(table, key(number))).toMatchObject({ says: 'new' });
  expect(await getItem(table, key(30))).toMatchObject({ says: 'old' });
});

describe('insertItems against a table that is asked too much', () => {
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const cloud = mockClient(client);
  const table = { client, name: 'claims' };
  const refusing = (code: 'ThrottlingError' | 'ValidationError') => ({ Error: { Code: code, Message: 'no' } });
  afterEach(() => cloud.reset());

  test('sends again what was not processed, and only that', async () => {
    cloud
      .on(BatchExecuteStatementCommand)
      .resolvesOnce({ Responses: [{}, refusing('ThrottlingError'), { Error: { Code: 'DuplicateItem' } }] })
      .resolves({ Responses: [{}] });
    await insertItems(table, items(3));
    const sent = cloud.commandCalls(BatchExecuteStatementCommand).map(({ args }) => args[0].input.Statements);
    expect(sent.map((statements) => statements?.length)).toEqual([3, 1]);
    expect(sent[1]?.[0]?.Parameters).toEqual(Object.values(toItem({ ...key(1), says: 'new' })));
  });

  test('fails with what the table says against an item', async () => {
    cloud.on(BatchExecuteStatementCommand).resolves({ Responses: [{}, refusing('ValidationError')] });
    await expect(insertItems(table, items(2))).rejects.toThrow('(ValidationError): no');
  });
});
