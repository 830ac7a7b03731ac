import { failure, shown } from '../failures.ts';
import type { Input, Reading } from '../reading.ts';
import { type Decoding, decode, decodingFailure } from '../text/decode.ts';
import { xmlCharsets } from '../text/encoding/declared-charsets.ts';
import { entryArticle } from './entry-article.ts';
import type { FeedEntry } from './feed.ts';
import { mostEntries, parseFeed } from './parse-feed.ts';

/** The articles that a feed's file carries whole; entries that only link to theirs are the poller's. */
export async function readFeed({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decodeFeed(bytes, hint.contentType);
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const feed = parseFeed(decoding.text);
  if ('found' in feed) return { kind: 'failure', failure: failure('broken-feed', { name, found: shown(feed.found) }) };
  if (feed.entries.length > mostEntries) {
    return { kind: 'failure', failure: failure('too-large', { name, found: `more than ${mostEntries} entries` }) };
  }
  if (feed.entries.length === 0) return { kind: 'failure', failure: failure('feed-without-entries', { name }) };
  const read = feed.entries.map((entry) => ({ entry, article: entryArticle(feed, entry) }));
  const articles = read.flatMap(({ article }) => article ?? []);
  const refused = refusalsOf(
    read.flatMap(({ entry, article }) => (article === null ? [entry] : [])),
    name,
  );
  const [first] = refused;
  if (first === undefined) return { kind: 'articles', articles };
  return articles.length === 0 ? { kind: 'failure', failure: first.failure } : { kind: 'articles', articles, refused };
}

/** What is said of the entries without an article: those that the poller can follow first, then those that lead nowhere. */
function refusalsOf(entries: readonly FeedEntry[], name: string) {
  const groups = [
    ['feed-of-links', entries.filter(({ link }) => link !== null)],
    ['feed-without-text', entries.filter(({ link }) => link === null)],
  ] as const;
  return groups.flatMap(([code, { length }]) => {
    const found = `${length} ${length === 1 ? 'entry' : 'entries'}`;
    return length === 0 ? [] : [{ part: found, failure: failure(code, { name, found }) }];
  });
}

/** A feed's text: by the charset that its server names, else by its XML declaration. */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): Promise<Decoding> {
  return decode(bytes, xmlCharsets(bytes, contentType));
}
