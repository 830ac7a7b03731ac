import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { getItem, queryItems, storedItem, toItem } from '../table/items.ts';
import { managedFeedKey, managedFeedsPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** How the newest poll of a feed went. */
const FeedPoll = z
  .object({ at: z.iso.datetime(), articles: z.int().nonnegative(), failure: z.string().nullable() })
  .readonly();
export type FeedPoll = z.infer<typeof FeedPoll>;

const FeedItem = z.object({
  sk: z.string(),
  address: z.string(),
  everyMinutes: z.int().positive(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  last: FeedPoll.nullable(),
});

/** A feed that the desk's editors look after. */
export interface ManagedFeed {
  readonly id: string;
  readonly address: string;
  readonly everyMinutes: number;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly last: FeedPoll | null;
  /** When it is asked for news again. */
  readonly nextAt: string;
}

/** As many as one function polls in the time it has. */
export const mostFeeds = 200;

function parseFeed(item: unknown): ManagedFeed {
  const { sk: id, ...feed } = FeedItem.parse(item);
  const { last, addedAt, everyMinutes } = feed;
  const nextAt = last === null ? addedAt : new Date(Date.parse(last.at) + everyMinutes * 60_000).toISOString();
  return { id, ...feed, nextAt };
}

/** All feeds that editors look after, in no order that means anything. */
export async function listFeeds(table: Table): Promise<readonly ManagedFeed[]> {
  const feeds: ManagedFeed[] = [];
  for await (const item of queryItems(table, { pk: managedFeedsPartition, prefix: '' })) feeds.push(parseFeed(item));
  return feeds;
}

/** A feed to add, or to ask at another pace. */
export type FeedToSave = Pick<ManagedFeed, 'address' | 'everyMinutes' | 'addedBy' | 'addedAt'>;

/** Saves a feed; one with the same address keeps what is known of its polls, and is asked at the new pace. */
export async function saveFeed(table: Table, feed: FeedToSave): Promise<ManagedFeed> {
  const key = managedFeedKey(feed.address);
  const known = await getItem(table, key);
  const last = known === undefined ? null : parseFeed(known).last;
  const item = { ...key, ...feed, last };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: storedItem(item) }));
  return parseFeed(item);
}

/** Forgets a feed; answers whether there was one. */
export async function removeFeed(table: Table, id: string): Promise<boolean> {
  const { Attributes } = await table.client.send(
    new DeleteItemCommand({
      TableName: table.name,
      Key: toItem({ pk: managedFeedsPartition, sk: id }),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes !== undefined;
}

/** Remembers how a poll went; a feed that was removed meanwhile stays removed. */
export async function noteFeedPoll(table: Table, id: string, last: FeedPoll): Promise<void> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ pk: managedFeedsPartition, sk: id }),
        UpdateExpression: 'SET #last = :last',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: toItem({ ':last': last }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
