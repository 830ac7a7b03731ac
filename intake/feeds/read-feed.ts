import { failure, shown } from '../failures.ts';
import type { Input, Reading } from '../reading.ts';
import { type Decoding, decode, decodingFailure } from '../text/decode.ts';
import { xmlCharsets } from '../text/encoding/declared-charsets.ts';
import { entryArticle } from './entry-article.ts';
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
  const articles = feed.entries.flatMap((entry) => entryArticle(feed, entry) ?? []);
  const others = feed.entries.length - articles.length;
  const found = `${others} ${others === 1 ? 'entry' : 'entries'}`;
  const links = failure('feed-of-links', { name, found });
  if (articles.length === 0) return { kind: 'failure', failure: links };
  return { kind: 'articles', articles, ...(others > 0 ? { refused: [{ part: found, failure: links }] } : {}) };
}

/** A feed's text: by the charset that its server names, else by its XML declaration. */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): Promise<Decoding> {
  return decode(bytes, xmlCharsets(bytes, contentType));
}
