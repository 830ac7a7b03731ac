import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import {
  feedKinds,
  listFeeds as list,
  type ManagedFeed,
  mostFeeds,
  removeFeed,
  saveFeed,
} from '../../../store/feeds/managed-feeds.ts';
import { listOf } from '../desk/paging.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const Feed = lazy(() =>
  z
    .object({
      id: z.string(),
      address: z.string(),
      everyMinutes: z.int(),
      brings: z.enum(feedKinds).describe('articles, or fact-checks of others'),
      addedBy: z.string(),
      addedAt: z.iso.datetime(),
      last: z
        .object({
          at: z.iso.datetime(),
          articles: z.int().nonnegative().describe('new articles, or reviews, that it brought'),
          failure: z.string().nullable().describe('why it brought none, or not all'),
        })
        .readonly()
        .nullable()
        .describe('null before the first poll'),
      nextAt: z.iso.datetime().describe('when it is asked for news again'),
    })
    .readonly()
    .meta({ id: 'Feed' }),
);
const FeedList = lazy(() => listOf('FeedList', Feed()));
const FeedToAdd = lazy(() =>
  z
    .strictObject({
      address: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(2048),
      everyMinutes: z.int().min(5).max(1440).default(15),
      brings: z
        .enum(feedKinds)
        .default('articles')
        .describe('reviews: a document of ClaimReview, a DataFeed, a page or a table of fact-checks'),
    })
    .meta({ id: 'FeedToAdd' }),
);
const FeedParams = lazy(() => z.object({ id: z.string().max(100).describe('the id of a feed') }));

/** The feeds that editors look after, with how each went and when it is asked again. */
export const listFeeds = route({
  operationId: 'listFeeds',
  method: 'GET',
  path: '/v1/feeds',
  tag: 'Feeds',
  summary: 'List the feeds that the desk polls',
  description: 'By address. Feeds that the stage itself configures are not among them.',
  access: 'editor',
  answers: { 200: { description: 'All of them.', schema: FeedList } },
  problems: [],
  async handle(_call, { table }) {
    const items = (await list(table)).toSorted((a, b) => (a.address < b.address ? -1 : 1));
    return answer(200, { items, nextCursor: null } satisfies z.infer<ReturnType<typeof FeedList>>);
  },
});

/** Adds a feed, or changes how often one is asked. */
export const addFeed = route({
  operationId: 'addFeed',
  method: 'POST',
  path: '/v1/feeds',
  tag: 'Feeds',
  summary: 'Poll a feed',
  description: 'It is asked within minutes. The same address again changes how often. Only public sites are asked.',
  access: 'editor',
  body: FeedToAdd,
  bodyExample: { address: 'https://news.example.org/rss', everyMinutes: 15 },
  answers: { 201: { description: 'The feed.', schema: Feed } },
  problems: ['no-room'],
  async handle({ body, actor, now }, { table }) {
    const known = await list(table);
    if (known.length >= mostFeeds && known.every(({ address }) => address !== body.address)) {
      return problem('no-room', `There are ${known.length} feeds; at most ${mostFeeds} are polled. Remove one first.`);
    }
    const feed = await saveFeed(table, { ...body, addedBy: actor.id, addedAt: now.toISOString() });
    return answer(201, feed satisfies ManagedFeed);
  },
});

/** Ends the polling of a feed; what it brought stays. */
export const deleteFeed = route({
  operationId: 'deleteFeed',
  method: 'DELETE',
  path: '/v1/feeds/{id}',
  tag: 'Feeds',
  summary: 'Poll a feed no more',
  description: 'What it brought stays.',
  access: 'editor',
  params: FeedParams,
  answers: {
    200: {
      description: 'It is polled no more.',
      schema: lazy(() => z.object({ id: z.string() }).meta({ id: 'FeedRemoved' })),
    },
  },
  problems: ['unknown-feed'],
  async handle({ params: { id }, now }, { table }) {
    if (!(await removeFeed(table, id, now))) return problem('unknown-feed', `There is no feed ${JSON.stringify(id)}.`);
    return answer(200, { id });
  },
});
