import { expect, test } from 'vitest';
import type { Network } from '../../../intake/feeds/fetch-public.ts';
import { pollIntoInbox } from '../../../lambdas/feeding/poll-into-inbox.ts';
import type { Objects } from '../../../lambdas/shared/objects.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const address = 'https://gazette.example/feed';
const sentence = 'The ferry company said on Monday that fares will rise by six per cent in May. ';
const item = `<item><title>Fares</title><link>/news/fares</link><content:encoded><![CDATA[<p>${sentence.repeat(3)}</p>]]></content:encoded></item>`;
const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>${item}</channel></rss>`;

/** A site whose feed never changes; it knows so when asked conditionally. */
const site: Network = {
  resolve: async () => ['93.184.215.14'],
  send: async ({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304, headers: {}, body: new Uint8Array() }
      : { status: 200, headers: { etag: '"v1"' }, body: new TextEncoder().encode(feed) },
};

/** An inbox that takes everything, or, being out of order, nothing. */
function inbox(isDown = false) {
  const files = new Map<string, string>();
  const objects: Objects = {
    bucket: 'inbox',
    get: () => Promise.reject(new Error('polling reads no object')),
    presignPut: () => Promise.reject(new Error('polling signs nothing')),
    put: async (key, bytes) => {
      if (isDown) throw new Error('the inbox is out of order');
      files.set(key, Buffer.from(bytes).toString());
    },
  };
  return { objects, files };
}

test('pollIntoInbox puts what is new into the inbox, once', async () => {
  const table = await dynamo.table();
  const { objects, files } = inbox();
  expect(await pollIntoInbox(address, { table, objects, network: site })).toEqual({
    address,
    articles: 1,
    failures: [],
  });
  expect(await pollIntoInbox(address, { table, objects, network: site })).toEqual({
    address,
    articles: 0,
    failures: [],
  });
  const [[key, file] = ['', '{}']] = files;
  expect(key).toMatch(/^feeds\/a-[0-9a-f]{20}\/[0-9a-f]{32}\.json$/);
  expect(JSON.parse(file)).toMatchObject({
    title: 'Fares',
    url: 'https://gazette.example/news/fares',
    publisher: 'Gazette',
  });
});

test('pollIntoInbox remembers nothing that did not get into the inbox', async () => {
  const table = await dynamo.table();
  const down = { table, objects: inbox(true).objects, network: site };
  await expect(pollIntoInbox(address, down)).rejects.toThrow('out of order');
  expect((await pollIntoInbox(address, { table, objects: inbox().objects, network: site })).articles).toBe(1);
});
