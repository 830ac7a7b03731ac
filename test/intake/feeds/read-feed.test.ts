import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierHtml, pierText, utf8 } from '../pier.ts';

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const item = (content: string, more = '<link>/2026/03/pier</link>') =>
  `<item><title>${pier.title}</title>${more}${content}</item>`;
const encoded = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>${pier.publisher}</title><link>https://saltmarsh.example/</link>${items.join('')}</channel></rss>`;
const atom = (attributes: string, entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>${pier.publisher}</title><link href="https://saltmarsh.example/"/>${entry}</feed>`;
const base64 = Buffer.from(pierHtml)
  .toString('base64')
  .replaceAll(/(.{76})/g, '$1\n');

test.each([
  ['a relative link', rss(item(encoded(pierHtml)))],
  ['content escaped twice', rss(item(encoded(escaped(pierHtml))))],
  ['content escaped twice inside an element', rss(item(encoded(`<div>${escaped(pierHtml)}</div>`)))],
  [
    'a description that is long enough',
    rss(item(`<description>${escaped(`${pierHtml}${pierHtml}`)}</description>`)).replace(pierText, ''),
  ],
  [
    'Atom with bases',
    atom(
      'xml:base="https://saltmarsh.example/2026/"',
      `<entry xml:base="03/"><title>${pier.title}</title><link href="pier"/><content type="html">${escaped(pierHtml)}</content></entry>`,
    ),
  ],
  [
    'Atom 0.3 in base64',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>${pier.publisher}</title><entry><title>${pier.title}</title><link rel="alternate" href="${pier.url}"/><content type="text/html" mode="base64">${base64}</content></entry></feed>`,
  ],
  [
    'RSS with entities of its own',
    rss(item(encoded(pierHtml))).replace(
      '<rss',
      '<!-- made here --><!DOCTYPE rss [<!ENTITY % marks PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://x.example/l1.ent">]>\n<rss',
    ),
  ],
  [
    'RSS 0.91 with a document type',
    `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd">${rss(item(encoded(pierHtml))).replace('<?xml version="1.0"?>', '')}`,
  ],
])('readFeed reads %s', async (_, source) => {
  const reading = await readArticle(utf8(source), { name: 'feed.xml' });
  expect(reading).toMatchObject({
    articles: [
      {
        title: pier.title,
        url: pier.url,
        publisher: pier.publisher,
        text: expect.stringMatching(/^The harbour board voted[^<>]*own report\.$/),
      },
    ],
  });
});

test.each([
  ['"Continue reading..."', encoded(`${pierHtml} <a href="${pier.url}">Continue reading...</a>`)],
  ['"Weiterlesen"', encoded(`${pierHtml}<p><a href="${pier.url}">Weiterlesen »</a></p>`)],
  [
    '"[…]" above WordPress’s own line',
    encoded(
      `${pierHtml}<p>The county […]</p><p>The post <a href="x">Pier</a> appeared first on <a href="y">Saltmarsh</a>.</p>`,
    ),
  ],
  ['one sentence', encoded(`<p>${pier.paragraphs[0]}</p>`)],
  [
    '"submitted by"',
    encoded(
      `${pierHtml} submitted by <a href="x">/u/nora</a> <span><a href="y">[link]</a></span> <span><a href="z">[comments]</a></span>`,
    ),
  ],
  ['show notes', `${encoded(pierHtml)}<enclosure url="https://saltmarsh.example/a.mp3" length="1" type="audio/mpeg"/>`],
])('readFeed takes an entry that is a teaser for none: %s', async (_, content) => {
  expect(await readArticle(utf8(rss(item(content))), { name: 'feed.xml' })).toMatchObject({
    failure: { code: 'feed-of-links' },
  });
});

test('readFeed says how many entries only link, beside those that are read', async () => {
  const source = rss(item(encoded(pierHtml)), item(encoded('<p>Soon.</p>'), '<link>/b</link>'));
  expect(await readArticle(utf8(source), { name: 'feed.xml' })).toMatchObject({
    articles: [{ title: pier.title }],
    refused: [{ part: '1 entry', failure: { code: 'feed-of-links' } }],
  });
});

test('readFeed keeps entries apart that share a link under different titles', async () => {
  const live = (title: string, guid: string) =>
    item(encoded(pierHtml + title), `<link>/live</link><guid>${guid}</guid>`).replace(pier.title, title);
  const source = rss(
    live('At nine', 'https://saltmarsh.example/live/1'),
    live('At ten', 'ten'),
    item(encoded(pierHtml)),
  );
  const reading = await readArticle(utf8(source), { name: 'feed.xml' });
  expect(reading.kind === 'articles' && reading.articles.map(({ url }) => url)).toEqual([
    'https://saltmarsh.example/live/1',
    null,
    pier.url,
  ]);
});

test('readFeed takes the author that podcasts name', async () => {
  const source = rss(item(`<itunes:author>${pier.byline}</itunes:author>${encoded(pierHtml)}`));
  expect(await readArticle(utf8(source), { name: 'feed.xml' })).toMatchObject({ articles: [{ byline: pier.byline }] });
});

test.each([
  [
    'a sitemap',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${pier.url}</loc></url></urlset>`,
    '1 address',
  ],
  [
    'an index of sitemaps',
    `<?xml version="1.0"?><!-- made --><sitemapindex><sitemap><loc>${pier.url}</loc></sitemap><sitemap><loc>${pier.url}2</loc></sitemap></sitemapindex>`,
    '2 addresses',
  ],
])('%s is refused as that, with the way out', async (_, source, found) => {
  expect(await readArticle(utf8(source), { name: 'a.xml' })).toMatchObject({
    failure: { code: 'sitemap', message: expect.stringContaining(found) },
  });
});

test.each([
  [
    'places on one page',
    '<link>https://saltmarsh.example/live#a</link>',
    '<link>https://saltmarsh.example/live#b</link>',
    'Two',
  ],
  [
    'one link and one title, under names of their own',
    '<link>https://saltmarsh.example/live</link><guid isPermaLink="false">1</guid>',
    '<link>https://saltmarsh.example/live</link><guid isPermaLink="false">2</guid>',
    pier.title,
  ],
])('readFeed keeps two entries apart that have %s', async (_, one, two, title) => {
  const feed = rss(item(encoded(pierHtml), one), item(encoded(pierHtml), two).replace(pier.title, title));
  expect(await readArticle(utf8(feed), { name: 'a.rss' })).toMatchObject({ articles: [{ url: null }, { url: null }] });
});

test.each([
  ['RSS', rss()],
  ['RSS without a title', '<rss version="2.0"><channel></channel></rss>'],
  ['Atom', atom('xml:lang="en"', '')],
  ['Atom with nothing in it', '<?xml version="1.0"?><!-- made --><feed xmlns="http://www.w3.org/2005/Atom">\n</feed>'],
])('readFeed says of %s without entries that it has none', async (_, source) => {
  expect(await readArticle(utf8(source), { name: 'a.xml' })).toMatchObject({
    failure: { code: 'feed-without-entries', message: expect.stringContaining('without entries') },
  });
});

test.each([
  ['nothing', ''],
  ['a picture', '<description>&lt;img src="https://saltmarsh.example/a.jpg"/&gt;</description>'],
  ['three words', encoded('<p>Pier closed again</p>')],
  ['rights', '<rights>The Saltmarsh Courier</rights>'],
])('readFeed sends nobody to a poller with an entry that has no link and %s', async (_, content) => {
  expect(await readArticle(utf8(rss(item(content, ''))), { name: 'a.xml' })).toMatchObject({
    failure: { code: 'feed-without-text', message: expect.not.stringContaining('poller') },
  });
});

test('readFeed names entries that link and entries that lead nowhere apart', async () => {
  const source = rss(
    item(encoded(pierHtml)),
    item('', '<link>/b</link>'),
    item('', ''),
    item('<author>x</author>', ''),
  );
  expect(await readArticle(utf8(source), { name: 'feed.xml' })).toMatchObject({
    articles: [{ title: pier.title }],
    refused: [
      { part: '1 entry', failure: { code: 'feed-of-links' } },
      { part: '2 entries', failure: { code: 'feed-without-text' } },
    ],
  });
});

test('readFeed reads a summary of some sentences where no page could have more of it', async () => {
  const short = `<description>${escaped(pierHtml)}</description>`;
  expect(await readArticle(utf8(rss(item(short, ''))), { name: 'a.xml' })).toMatchObject({
    articles: [{ title: pier.title, text: pierText, url: null }],
  });
  expect(await readArticle(utf8(rss(item(short))), { name: 'a.xml' })).toMatchObject({
    failure: { code: 'feed-of-links' },
  });
});
