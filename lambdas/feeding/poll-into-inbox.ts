import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { IngestionFailure } from '../../claims/article.ts';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleId } from '../../claims/ids.ts';
import type { Network } from '../../intake/feeds/fetch-public.ts';
import { pollFeed, unpolled } from '../../intake/feeds/poll-feed.ts';
import { readFeedState, saveFeedState } from '../../store/articles/feed-state.ts';
import type { Table } from '../../store/table/table.ts';
import type { Objects } from '../shared/objects.ts';

export const FeedState = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  seen: z.array(z.string()),
});

/** What polling a feed needs of the world. */
export interface FeedWorld {
  readonly table: Table;
  readonly objects: Objects;
  /** The network that polls go over; all of it, unless told. */
  readonly network?: Network;
  /** The poll's own id, which its articles carry on. */
  readonly requestId?: string | null;
}

/** What a poll brought: how many articles went into the inbox, and why others did not. */
export interface Fed {
  readonly address: string;
  readonly articles: number;
  readonly failures: readonly IngestionFailure[];
}

/** Polls a feed and puts what is new into the inbox, to be read as any upload; only then is the feed's state saved. */
export async function pollIntoInbox(
  address: string,
  { table, objects, network, requestId = null }: FeedWorld,
): Promise<Fed> {
  const known = await readFeedState(table, address);
  const state = known === null ? unpolled : FeedState.parse(known);
  const poll = await pollFeed(address, state, network);
  for (const article of poll.articles) {
    const file = Buffer.from(JSON.stringify(asJsonFile(article)));
    await objects.put(keyOf(article, file), file, { contentType: 'application/json', requestId });
  }
  await saveFeedState(table, address, poll.state);
  return { address, articles: poll.articles.length, failures: poll.failures };
}

/** The same article is the same object, so that polling again after a crash adds nothing. */
function keyOf(article: ExtractedArticle, file: Uint8Array): string {
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 32);
  return `feeds/${articleId(article)}/${hash}.json`;
}

function asJsonFile({ text, title, url, publisher, publishedAt, byline }: ExtractedArticle) {
  return { text, title, url, publisher, publishedAt, byline };
}
