import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { timeToLive } from '../table/definition.ts';
import { getItem, queryItems, storedItem, toItem } from '../table/items.ts';
import { managedFeedKey, managedFeedsPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** How the newest poll of a feed went. */
const FeedPoll = z
  .object({ at: z.iso.datetime(), articles: z.int().nonnegative(), failure: z.string().nullable() })
  .readonly();
export type FeedPoll = z.infer<typeof FeedPoll>;

/** What a feed brings: articles, or fact-checks of others. */
export const feedKinds = ['articles', 'reviews'] as const;
export type FeedKind = (typeof feedKinds)[number];

const FeedItem = z.object({
  sk: z.string(),
  address: z.string(),
  everyMinutes: z.int().positive(),
  brings: z.enum(feedKinds).default('articles'),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  last: FeedPoll.nullable(),
  /** Functions delete nothing: what was removed says so until it is forgotten. */
  removedAt: z.iso.datetime().optional(),
});
type FeedItem = z.infer<typeof FeedItem>;

/** A feed that the desk's editors look after. */
export interface ManagedFeed {
  readonly id: string;
  readonly address: string;
  readonly everyMinutes: number;
  readonly brings: FeedKind;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly last: FeedPoll | null;
  /** When it is asked for news again. */
  readonly nextAt: string;
}

/** As many as one function polls in the time it has. */
export const mostFeeds = 200;

/** For how long a removed feed is remembered, in seconds: longer than a poll that is under way takes. */
const removedFor = 24 * 60 * 60;

function asFeed({ sk: id, address, everyMinutes, brings, addedBy, addedAt, last }: FeedItem): ManagedFeed {
  const nextAt = last === null ? addedAt : new Date(Date.parse(last.at) + everyMinutes * 60_000).toISOString();
  return { id, address, everyMinutes, brings, addedBy, addedAt, last, nextAt };
}

/** The feed in an item; null where there is none, or none any more. */
function presentIn(item: unknown): FeedItem | null {
  const feed = item === undefined ? undefined : FeedItem.parse(item);
  return feed?.removedAt === undefined ? (feed ?? null) : null;
}

/** All feeds that editors look after, in no order that means anything. */
export async function listFeeds(table: Table): Promise<readonly ManagedFeed[]> {
  const feeds: ManagedFeed[] = [];
  for await (const item of queryItems(table, { pk: managedFeedsPartition, prefix: '' })) {
    const feed = presentIn(item);
    if (feed !== null) feeds.push(asFeed(feed));
  }
  return feeds;
}

/** A feed to add, or to ask at another pace. */
export type FeedToSave = Pick<ManagedFeed, 'address' | 'everyMinutes' | 'brings' | 'addedBy' | 'addedAt'>;

/** Saves a feed; one with the same address keeps what is known of its polls, and is asked at the new pace. */
export async function saveFeed(table: Table, feed: FeedToSave): Promise<ManagedFeed> {
  const key = managedFeedKey(feed.address);
  const known = presentIn(await getItem(table, key));
  const item = { ...key, ...feed, last: known?.last ?? null };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: storedItem(item) }));
  return asFeed(item);
}

/** Forgets a feed; answers whether there was one. */
export async function removeFeed(table: Table, id: string, now: Date): Promise<boolean> {
  const key = { pk: managedFeedsPartition, sk: id };
  const feed = presentIn(await getItem(table, key));
  if (feed === null) return false;
  const expires = Math.floor(now.getTime() / 1000) + removedFor;
  const item = { ...key, ...feed, removedAt: now.toISOString(), [timeToLive]: expires };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: storedItem(item) }));
  return true;
}

/** Remembers how a poll went; a feed that was removed or changed meanwhile stays as it is, and is asked again. */
export async function noteFeedPoll(
  table: Table,
  { id, nextAt: _, ...feed }: ManagedFeed,
  last: FeedPoll,
): Promise<void> {
  const item = { pk: managedFeedsPartition, sk: id, ...feed, last };
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: storedItem(item),
        ConditionExpression: 'everyMinutes = :pace AND addedAt = :added AND attribute_not_exists(removedAt)',
        ExpressionAttributeValues: toItem({ ':pace': feed.everyMinutes, ':added': feed.addedAt }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
