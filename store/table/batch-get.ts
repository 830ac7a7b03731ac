import { BatchGetItemCommand, type BatchGetItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Item, toItem } from './items.ts';
import type { Key } from './keys.ts';
import { pause } from './pause.ts';
import type { Table } from './table.ts';

/** Keys of one request, by DynamoDB's limit. */
const BATCH = 100;

/** The items at these keys as they are now, in any order; keys without an item give none. */
export async function batchGet(table: Table, keys: readonly Key[]): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    items.push(
      ...(await getOnce(
        table,
        keys.slice(at, at + BATCH).map((key) => toItem(key)),
      )),
    );
  }
  return items;
}

async function getOnce(table: Table, keys: Item[]): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let left: Item[] | undefined = keys;
  for (let attempt = 1; left !== undefined && left.length > 0; attempt++) {
    if (attempt > 1) await pause(attempt);
    const { Responses, UnprocessedKeys }: BatchGetItemCommandOutput = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[table.name] ?? []).map((item) => unmarshall(item)));
    left = UnprocessedKeys?.[table.name]?.Keys;
  }
  return items;
}
