import { expect, test } from 'vitest';
import type { Network } from '../../../intake/feeds/fetch-public.ts';
import { pollDue } from '../../../lambdas/feeding/poll-due.ts';
import { pollReviews } from '../../../lambdas/feeding/poll-reviews.ts';
import type { Objects } from '../../../lambdas/shared/objects.ts';
import { listFeeds, saveFeed } from '../../../store/feeds/managed-feeds.ts';
import { listImports } from '../../../store/outside/imports.ts';
import { listReviews } from '../../../store/outside/reviews.ts';
import { today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { claimReview, dataFeed, factCheckClaim } from '../../intake/reviews/samples.ts';

const dynamo = useEmbeddedDynamoDb();
const address = 'https://checks.example/feed.json';
const now = () => today;

/** An inbox that nothing may be put into. */
const objects: Objects = {
  bucket: 'inbox',
  get: () => Promise.reject(new Error('polling reads no object')),
  presignPut: () => Promise.reject(new Error('polling signs nothing')),
  put: () => Promise.reject(new Error('reviews are no uploads')),
};

/** A site that answers with what it has at the moment. */
function siteWith(answer: { status: number; document: unknown }): Network {
  return {
    resolve: async () => ['93.184.215.14'],
    send: async ({ headers }) =>
      headers['if-none-match'] === '"same"'
        ? { status: 304, headers: {}, body: new Uint8Array() }
        : { status: answer.status, headers: {}, body: Buffer.from(JSON.stringify(answer.document)) },
  };
}

test('pollReviews keeps what is new, once, and says which entries are none', async () => {
  const table = await dynamo.table();
  const feed = dataFeed(3);
  const answer: Parameters<typeof siteWith>[0] = {
    status: 200,
    document: { ...feed, dataFeedElement: [...feed.dataFeedElement, { item: [{}] }] },
  };
  const world = { table, objects, network: siteWith(answer) };
  expect(await pollReviews(address, world, now)).toEqual({
    address,
    articles: 3,
    failures: [
      {
        code: 'no-reviews',
        message: expect.stringMatching(/^1 entry is no review; dataFeedElement\[3\]\.item\[0\]: /),
      },
    ],
  });
  expect(await pollReviews(address, world, now)).toEqual({ address, articles: 0, failures: [] });
  expect(await listImports(table)).toMatchObject([{ from: address, taken: 3, refused: 1 }]);

  answer.document = [claimReview(2, { reviewRating: { alternateName: 'True' } }), claimReview(3)];
  expect((await pollReviews(address, world, now)).articles).toBe(1);
  const page = await listReviews(table, {}, { limit: 10, key: Buffer.alloc(32) });
  const ratings = page.kind === 'page' ? page.items.map(({ rating: { text } }) => text) : [];
  expect(ratings.toSorted()).toEqual([
    'Mostly false: the figure is of 2019',
    'Mostly false: the figure is of 2019',
    'True',
  ]);
});

test('pollReviews says in words what an address does not answer with', async () => {
  const table = await dynamo.table();
  const broken = { table, objects, network: siteWith({ status: 200, document: { name: 'none' } }) };
  expect((await pollReviews(address, broken, now)).failures).toMatchObject([{ code: 'no-reviews' }]);
  const gone = { table, objects, network: siteWith({ status: 410, document: null }) };
  expect((await pollReviews(address, gone, now)).failures).toMatchObject([{ code: 'unreachable' }]);
  const inside: Network = { ...siteWith({ status: 200, document: [] }), resolve: async () => ['10.0.0.7'] };
  const refused = await pollReviews(address, { table, objects, network: inside }, now);
  expect(refused.failures).toMatchObject([{ code: 'refused-address' }]);
});

/** A site that gives its claims page after page, as the Fact Check Tools do; its last page is `pages`. */
function siteOfPages(pages: number, broken = 0): Network {
  return {
    resolve: async () => ['93.184.215.14'],
    send: async ({ url }) => {
      const page = Number(new URL(url).searchParams.get('pageToken') ?? '1');
      const next = page < pages ? { nextPageToken: String(page + 1) } : {};
      const document = { claims: [factCheckClaim(page)], ...next };
      const status = page === broken ? 500 : 200;
      return { status, headers: {}, body: Buffer.from(JSON.stringify(document)) };
    },
  };
}

test('pollReviews follows the pages of the Fact Check Tools, and asks again for all where one is missing', async () => {
  const table = await dynamo.table();
  const asked = `${address}?query=bridge`;
  const cut = await pollReviews(asked, { table, objects, network: siteOfPages(3, 3) }, now);
  expect(cut).toMatchObject({ articles: 2, failures: [{ code: 'unreachable' }] });
  expect(cut.failures[0]?.message).toContain('page 3 of');
  const world = { table, objects, network: siteOfPages(3) };
  expect(await pollReviews(asked, world, now)).toEqual({ address: asked, articles: 1, failures: [] });
  expect(await pollReviews(asked, world, now)).toEqual({ address: asked, articles: 0, failures: [] });
  const page = await listReviews(table, {}, { limit: 20, key: Buffer.alloc(32) });
  expect(page.kind === 'page' && page.items).toHaveLength(3);
});

test('pollReviews reads ten pages of an address that never ends, and says so', async () => {
  const table = await dynamo.table();
  const endless = await pollReviews(address, { table, objects, network: siteOfPages(1000) }, now);
  expect(endless).toMatchObject({ articles: 10, failures: [{ code: 'too-many-reviews' }] });
});

test('pollDue asks a feed of reviews as often as its editor says', async () => {
  const table = await dynamo.table();
  const added = {
    address,
    everyMinutes: 60,
    brings: 'reviews' as const,
    addedBy: 'erin',
    addedAt: today.toISOString(),
  };
  await saveFeed(table, added);
  const world = { table, objects, network: siteWith({ status: 200, document: dataFeed(2) }) };
  expect(await pollDue(world, now)).toMatchObject([{ address, articles: 2 }]);
  expect(await pollDue(world, now)).toEqual([]);
  expect(await listFeeds(table)).toMatchObject([{ brings: 'reviews', last: { articles: 2, failure: null } }]);
});
