import { beforeAll, expect, test } from 'vitest';
import { pollDue } from '../../../lambdas/feeding/poll-due.ts';
import { listFeeds, noteFeedPoll, removeFeed, saveFeed } from '../../../store/feeds/managed-feeds.ts';
import type { Table } from '../../../store/table/table.ts';
import { today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
let table: Table;
beforeAll(async () => {
  table = await dynamo.table();
});

const address = 'https://news.example.org/rss';
const at = (minutes: number) => new Date(today.getTime() + minutes * 60_000);
const added = { address, everyMinutes: 15, brings: 'articles' as const, addedBy: 'erin', addedAt: at(0).toISOString() };

test('saveFeed keeps one feed an address, and what is known of its polls', async () => {
  const feed = await saveFeed(table, added);
  expect(feed).toMatchObject({ last: null, nextAt: at(0).toISOString() });
  await noteFeedPoll(table, feed, { at: at(1).toISOString(), articles: 2, failure: null });
  await saveFeed(table, { ...added, everyMinutes: 60 });
  expect(await listFeeds(table)).toEqual([
    expect.objectContaining({ id: feed.id, everyMinutes: 60, nextAt: at(61).toISOString() }),
  ]);
});

test('noteFeedPoll leaves a removed feed removed', async () => {
  const [feed] = await listFeeds(table);
  if (feed === undefined) throw new Error('the feed is not there');
  expect(await removeFeed(table, feed.id, at(2))).toBe(true);
  await noteFeedPoll(table, feed, { at: at(2).toISOString(), articles: 0, failure: null });
  expect(await listFeeds(table)).toEqual([]);
  expect(await removeFeed(table, feed.id, at(3))).toBe(false);
  expect((await saveFeed(table, added)).last, 'added again, it begins again').toBeNull();
  await removeFeed(table, feed.id, at(4));
});

test('pollDue asks those whose time has come, says why one brought nothing, and waits for the next time', async () => {
  await saveFeed(table, { ...added, address: 'http://127.0.0.1/feed' });
  await saveFeed(table, { ...added, address: 'http://127.0.0.1/later', addedAt: at(600).toISOString() });
  const objects = {
    put: () => Promise.reject(new Error('nothing was to be put')),
    get: () => Promise.reject(new Error('nothing was to be read')),
  };
  const world = { table, objects: objects as never };
  expect(await pollDue(world, () => at(5))).toHaveLength(1);
  const feeds = await listFeeds(table);
  const polled = feeds.find(({ address: each }) => each.endsWith('/feed'));
  expect(polled?.last).toMatchObject({ at: at(5).toISOString(), articles: 0 });
  expect(polled?.last?.failure).toContain('not a public address');
  expect(await pollDue(world, () => at(6))).toHaveLength(0);
});
