import { listFeeds, type ManagedFeed, noteFeedPoll } from '../../store/feeds/managed-feeds.ts';
import { type Fed, type FeedWorld, pollIntoInbox } from './poll-into-inbox.ts';
import { pollReviews } from './poll-reviews.ts';

/** Feeds polled at a time, so that one that hangs holds up few others. */
const atOnce = 5;

/** Asks each feed of the desk's whose time has come for news, and remembers how that went. */
export async function pollDue(world: FeedWorld, now: () => Date): Promise<readonly Fed[]> {
  const asked = now().toISOString();
  const due = (await listFeeds(world.table)).filter(({ nextAt }) => nextAt <= asked).values();
  const polled: Fed[] = [];
  const lane = async () => {
    for (const feed of due) polled.push(await pollOne(feed, world, now));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return polled;
}

async function pollOne(feed: ManagedFeed, world: FeedWorld, now: () => Date): Promise<Fed> {
  const fed =
    feed.brings === 'reviews' ? await pollReviews(feed.address, world, now) : await pollIntoInbox(feed.address, world);
  const failure = fed.failures[0]?.message ?? null;
  await noteFeedPoll(world.table, feed, { at: now().toISOString(), articles: fed.articles, failure });
  return fed;
}
