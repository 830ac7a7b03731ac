import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { pack, unpack } from '../table/body.ts';
import { getItem, storedItem } from '../table/items.ts';
import { feedKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const FeedItem = z.object({ body: z.instanceof(Uint8Array) });

/** What was remembered of a feed after its last poll, still to be parsed; null before the first. */
export async function readFeedState(table: Table, address: string): Promise<unknown> {
  const item = await getItem(table, feedKey(address));
  return item === undefined ? null : unpack(FeedItem.parse(item).body);
}

/** Remembers a feed until its next poll. */
export async function saveFeedState(table: Table, address: string, state: object): Promise<void> {
  const Item = storedItem({ ...feedKey(address), body: pack(state) });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}
