import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { type Item, toItem } from './items.ts';
import type { Key } from './keys.ts';
import { eachOf, patiently } from './patience.ts';
import type { Table } from './table.ts';
import { untilWon } from './until-won.ts';

/** Writes of one request, by DynamoDB's limit. */
const batchSize = 25;
/** Requests under way at once. */
const width = 4;
const attempts = 12;

/** Items to put, over whatever is there, and keys whose items go. */
export interface Writes {
  readonly puts: readonly Item[];
  readonly gone: readonly Key[];
}

/** Writes items of which each write can be repeated, in any order: what lies under a key is the same whoever writes it. */
export function batchWrite(table: Table, { puts, gone }: Writes): Promise<void> {
  const requests: readonly WriteRequest[] = [
    ...gone.map((key) => ({ DeleteRequest: { Key: toItem(key) } })),
    ...puts.map((Item) => ({ PutRequest: { Item } })),
  ];
  const batches = Array.from({ length: Math.ceil(requests.length / batchSize) }, (_, at) =>
    requests.slice(at * batchSize, (at + 1) * batchSize),
  );
  return eachOf(batches, width, (batch) => writeBatch(table, batch));
}

async function writeBatch(table: Table, requests: readonly WriteRequest[]): Promise<void> {
  let left = [...requests];
  await untilWon({ attempts, doing: `${requests.length} items are written` }, async () => {
    const batch = new BatchWriteItemCommand({ RequestItems: { [table.name]: left } });
    const { UnprocessedItems } = await patiently(() => table.client.send(batch));
    left = UnprocessedItems?.[table.name] ?? [];
    return left.length === 0 ? { won: undefined } : { lost: 'a table that asks for less haste' };
  });
}
