import { failure, shown } from '../failures.ts';
import type { Input, Reading } from '../reading.ts';
import { type Decoding, decode } from '../text/decode.ts';
import { charsetOf } from '../text/read-text.ts';
import { entryArticle } from './entry-article.ts';
import { MOST_ENTRIES, parseFeed } from './parse-feed.ts';

/** The articles that a feed's file carries whole; entries that only link to theirs are the poller's. */
export async function readFeed({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = decodeFeed(bytes, hint.contentType);
  if (decoding.kind === 'not-text') {
    return { kind: 'failure', failure: failure('not-text', { name, found: decoding.found }) };
  }
  const feed = parseFeed(decoding.text);
  if ('found' in feed) return { kind: 'failure', failure: failure('broken-feed', { name, found: shown(feed.found) }) };
  if (feed.entries.length > MOST_ENTRIES) {
    return { kind: 'failure', failure: failure('too-large', { name, found: `more than ${MOST_ENTRIES} entries` }) };
  }
  const articles = feed.entries.flatMap((entry) => entryArticle(feed, entry) ?? []);
  if (articles.length > 0) return { kind: 'articles', articles };
  const found = `${feed.entries.length} ${feed.entries.length === 1 ? 'entry' : 'entries'}`;
  return { kind: 'failure', failure: failure('feed-of-links', { name, found }) };
}

/** A feed's text: by the charset that its server names, else by its XML declaration. */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): Decoding {
  return decode(bytes, charsetOf(contentType) ?? xmlEncoding(bytes));
}

/** The encoding that an XML declaration names. */
function xmlEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /<\?xml[^<>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w.:-]+)/i.exec(start)?.[1];
}
