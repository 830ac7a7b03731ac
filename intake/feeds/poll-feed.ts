import type { IngestionFailure } from '../../claims/article.ts';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { failure, shown } from '../failures.ts';
import { mediaTypes } from '../media-types.ts';
import { publishedAt } from '../published-at.ts';
import { readArticle } from '../read-article.ts';
import { decodingFailure } from '../text/decode.ts';
import { entryArticle } from './entry-article.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { fetchPublic, type Network, network, type PublicAnswer } from './fetch-public.ts';
import { mostEntries, parseFeed } from './parse-feed.ts';
import { decodeFeed } from './read-feed.ts';

/** What is remembered of a feed between two polls; it is plain JSON. */
export type FeedState = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The addresses of pages that were fetched, newest first. */
  readonly seen: readonly string[];
};

/** What one poll brought: new articles, what could not be read, and the state for the next poll. */
export type Poll = {
  readonly articles: readonly ExtractedArticle[];
  readonly failures: readonly IngestionFailure[];
  readonly state: FeedState;
};

/** The state of a feed that was never polled. */
export const unpolled: FeedState = { etag: null, lastModified: null, seen: [] };

const feedMilliseconds = 10_000;
const pageMilliseconds = 15_000;
const mostSeen = 1000;

/** New entries of one poll whose pages are fetched; the others wait for the next one, so that no site is hammered. */
const mostPages = 25;

/** Polls one feed: asks whether it changed, reads what is new, and fetches the pages of entries that only link. */
export async function pollFeed(address: string, state: FeedState, reach: Network = network): Promise<Poll> {
  const answer = await fetchPublic(
    { url: address, headers: conditions(state), longest: mediaTypes.feed.largest, milliseconds: feedMilliseconds },
    reach,
  );
  if (answer.kind === 'failure') return { articles: [], failures: [answer.failure], state };
  if (answer.status === 304) return { articles: [], failures: [], state };
  const feed = await feedIn(answer);
  if ('code' in feed) return { articles: [], failures: [feed], state };
  return readNew({ feed, state: { ...state, ...validators(answer) }, address: answer.url }, reach);
}

/** Polls several feeds one after another: the order in which their articles are returned is that of the list. */
export async function pollFeeds(
  addresses: readonly string[],
  states: ReadonlyMap<string, FeedState>,
  reach: Network = network,
): Promise<ReadonlyMap<string, Poll>> {
  const polls = new Map<string, Poll>();
  for (const address of addresses) polls.set(address, await pollFeed(address, states.get(address) ?? unpolled, reach));
  return polls;
}

type Answer = Extract<PublicAnswer, { kind: 'answer' }>;
type Changed = { readonly feed: Feed; readonly state: FeedState; readonly address: string };

function conditions({ etag, lastModified }: FeedState): Readonly<Record<string, string>> {
  return {
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function validators({ headers }: Answer): Pick<FeedState, 'etag' | 'lastModified'> {
  return { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null };
}

async function feedIn(answer: Answer): Promise<Feed | IngestionFailure> {
  const name = shown(answer.url);
  if (answer.status !== 200) return failure('unreachable', { name, found: `it answered ${answer.status}` });
  const decoding = await decodeFeed(answer.body, answer.headers['content-type']);
  if (decoding.kind !== 'text') return decodingFailure(decoding, name);
  const feed = parseFeed(decoding.text);
  return 'found' in feed ? failure('broken-feed', { name, found: shown(feed.found) }) : feed;
}

/** Entries that carry their article are read at each change, as it may be a revision; pages are fetched once. */
async function readNew({ feed, state, address }: Changed, reach: Network): Promise<Poll> {
  const entries = feed.entries.slice(0, mostEntries).map((entry) => {
    const absolute = { ...entry, link: articleUrl(entry.link, address) };
    return { entry: absolute, carried: entryArticle(feed, absolute) };
  });
  const unread = entries.flatMap(({ entry, carried }) => (carried === null && isNew(entry, state) ? [entry] : []));
  const linked = [...Map.groupBy(unread, ({ link }) => link).values()].flatMap(([first]) => first ?? []);
  const pages: (readonly [string, ExtractedArticle | IngestionFailure])[] = [];
  for (const entry of linked.slice(0, mostPages)) {
    if (entry.link !== null) pages.push([entry.link, await readLinked(entry, entry.link, reach)]);
  }
  const failures = pages.flatMap(([, page]) => ('code' in page ? [page] : []));
  const again = linked.length > mostPages || failures.some(({ code }) => code === 'unreachable');
  const read = pages.flatMap(([link, page]) => ('code' in page && page.code === 'unreachable' ? [] : [link]));
  return {
    articles: [
      ...entries.flatMap(({ carried }) => carried ?? []),
      ...pages.flatMap(([, page]) => ('code' in page ? [] : [page])),
    ],
    failures,
    state: remembered(state, read, again),
  };
}

function isNew({ link }: FeedEntry, { seen }: FeedState): boolean {
  return link !== null && !seen.includes(link);
}

/** With pages left over or out of reach, the next poll must see the feed again: its validators are forgotten. */
function remembered(state: FeedState, read: readonly string[], again: boolean): FeedState {
  const seen = [...read, ...state.seen].slice(0, mostSeen);
  return again ? { etag: null, lastModified: null, seen } : { ...state, seen };
}

async function readLinked(
  entry: FeedEntry,
  link: string,
  reach: Network,
): Promise<ExtractedArticle | IngestionFailure> {
  const answer = await fetchPublic(
    { url: link, longest: mediaTypes.html.largest, milliseconds: pageMilliseconds },
    reach,
  );
  if (answer.kind === 'failure') return answer.failure;
  if (answer.status !== 200)
    return failure('unreachable', { name: shown(link), found: `it answered ${answer.status}` });
  const contentType = answer.headers['content-type'];
  const hint = { name: link, url: answer.url, ...(contentType === undefined ? {} : { contentType }) };
  const reading = await readArticle(answer.body, hint);
  if (reading.kind === 'failure') return reading.failure;
  const [article] = reading.articles;
  if (article === undefined) return failure('no-article-text', { name: shown(link) });
  return {
    ...article,
    title: article.title ?? entry.title,
    byline: article.byline ?? entry.byline,
    publishedAt: article.publishedAt ?? publishedAt(entry.published),
  };
}
