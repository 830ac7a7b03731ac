import { expect, test } from 'vitest';
import type { Network } from '../../../intake/feeds/fetch-public.ts';
import { pollFeed, pollFeeds, unpolled } from '../../../intake/feeds/poll-feed.ts';

const sentence = 'The ferry company said on Monday that fares will rise by six per cent in May. ';
const entry = (name: string, content: string) =>
  `<item><title>${name}</title><link>/news/${name}</link><pubDate>Mon, 02 May 2022 08:00:00 GMT</pubDate>${content}</item>`;
const carried = entry('carried', `<content:encoded><![CDATA[<p>${sentence.repeat(3)}</p>]]></content:encoded>`);
const linked = entry('linked', '<description>The ferry company said…</description>');
const feedOf = (...entries: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>${entries.join('')}</channel></rss>`;
const page = `<html><head><title>Linked</title></head><body><h1>Fares of the linked story</h1><article>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;

/** A site that serves `pages` by path, knows the feed's tag, and remembers what it was asked. */
function site(pages: Readonly<Record<string, string>>): Network & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve: async () => ['93.184.215.14'],
    send: async ({ url, headers }) => {
      asked.push(url.pathname);
      if (url.pathname === '/feed' && headers['if-none-match'] === '"v1"')
        return { status: 304, headers: {}, body: new Uint8Array() };
      const content = pages[url.pathname];
      if (content === undefined) return { status: 503, headers: {}, body: new Uint8Array() };
      return {
        status: 200,
        headers: { etag: '"v1"', 'content-type': 'text/html' },
        body: new TextEncoder().encode(content),
      };
    },
  };
}

test('pollFeed reads what the feed carries, fetches what it links to, and asks conditionally afterwards', async () => {
  const reach = site({ '/feed': feedOf(carried, linked), '/news/linked': page });
  const first = await pollFeed('https://gazette.example/feed', unpolled, reach);
  expect(first.failures).toEqual([]);
  expect(first.articles).toMatchObject([
    {
      title: 'carried',
      url: 'https://gazette.example/news/carried',
      publisher: 'Gazette',
      publishedAt: '2022-05-02T08:00:00.000Z',
    },
    {
      title: 'Fares of the linked story',
      url: 'https://gazette.example/news/linked',
      publishedAt: '2022-05-02T08:00:00.000Z',
    },
  ]);
  expect(first.state).toEqual({ etag: '"v1"', lastModified: null, seen: ['https://gazette.example/news/linked'] });
  const second = await pollFeed('https://gazette.example/feed', first.state, reach);
  expect(second).toEqual({ articles: [], failures: [], state: first.state });
  expect(reach.asked).toEqual(['/feed', '/news/linked', '/feed']);
});

test('pollFeed fetches once the page that several entries link to', async () => {
  const again = linked.replace('<title>linked', '<title>linked, updated');
  const reach = site({ '/feed': feedOf(linked, again), '/news/linked': page });
  const poll = await pollFeed('https://gazette.example/feed', unpolled, reach);
  expect(poll.articles).toMatchObject([{ url: 'https://gazette.example/news/linked' }]);
  expect(reach.asked).toEqual(['/feed', '/news/linked']);
});

test('pollFeed tries a page again that was out of reach', async () => {
  const down = await pollFeed('https://gazette.example/feed', unpolled, site({ '/feed': feedOf(linked) }));
  expect(down.failures).toMatchObject([{ code: 'unreachable', message: expect.stringContaining('it answered 503') }]);
  const up = await pollFeed(
    'https://gazette.example/feed',
    down.state,
    site({ '/feed': feedOf(linked), '/news/linked': page }),
  );
  expect(up.articles).toHaveLength(1);
});

test('pollFeeds goes on past a feed that is none', async () => {
  const reach = site({ '/feed': feedOf(carried), '/other': '<html>no feed</html>' });
  const polls = await pollFeeds(['https://a.example/other', 'https://a.example/feed'], new Map(), reach);
  expect([...polls.values()].map(({ articles, failures }) => [articles.length, failures[0]?.code])).toEqual([
    [0, 'broken-feed'],
    [1, undefined],
  ]);
});

test('pollFeed decodes a feed by the encoding that it declares', async () => {
  const feed = feedOf(carried)
    .replace('version="1.0"', 'version="1.0" encoding="windows-1251"')
    .replace('Gazette', '@');
  const bytes = Buffer.from(feed, 'latin1');
  bytes[bytes.indexOf('@')] = 0xcc;
  const reach = { ...site({}), send: async () => ({ status: 200, headers: {}, body: bytes }) };
  const { articles } = await pollFeed('https://gazette.example/feed', unpolled, reach);
  expect(articles).toMatchObject([{ publisher: 'М' }]);
});

test('pollFeed fetches the pages of a sitemap, the newest first', async () => {
  const url = (name: string, day: string) =>
    `<url><loc>https://gazette.example/news/${name}</loc><lastmod>${day}</lastmod></url>`;
  const sitemap = `<?xml version="1.0"?><urlset>${url('old', '2026-01-01')}${url('linked', '2026-03-03')}</urlset>`;
  const reach = site({ '/feed': sitemap, '/news/linked': page, '/news/old': page });
  const { articles, failures } = await pollFeed('https://gazette.example/feed', unpolled, reach);
  expect(failures).toEqual([]);
  expect(articles.map(({ url: address }) => address)).toEqual([
    'https://gazette.example/news/linked',
    'https://gazette.example/news/old',
  ]);
});
