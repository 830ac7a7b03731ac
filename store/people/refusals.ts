import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { timeToLive } from '../table/definition.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { refusalKey, refusalsPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const RefusalItem = z.object({ sk: z.string(), at: z.iso.datetime() });

/** Whose tokens are refused, and up to which time of issue. */
export type Refusals = ReadonlyMap<string, Date>;

/** No token is good for longer than this, so a refusal may be forgotten then. */
const longestToken = 24 * 60 * 60;

/** Ends every token that somebody was given until now: their role was taken, or their device was lost. */
export async function refuseTokensOf(table: Table, actor: string, now: Date): Promise<void> {
  const expires = Math.floor(now.getTime() / 1000) + longestToken;
  const Item = storedItem({ ...refusalKey(actor), at: now.toISOString(), [timeToLive]: expires });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

/** All that stand; there are never many, as each is forgotten after a day. */
export async function readRefusals(table: Table): Promise<Refusals> {
  const refusals = new Map<string, Date>();
  for await (const item of queryItems(table, { pk: refusalsPartition, prefix: '' })) {
    const { sk, at } = RefusalItem.parse(item);
    refusals.set(sk, new Date(at));
  }
  return refusals;
}
