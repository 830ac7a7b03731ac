import { expect, test } from 'vitest';
import { readPage } from './first-article.ts';

const prose =
  '<p>The water board of Ostmere said on Friday that it will drain the old canal before the winter sets in.</p>'.repeat(
    4,
  );
const read = (head: string, shown: string, after = '') =>
  readPage(`<!doctype html><html><head>${head}</head><body><article>${shown}${prose}</article>${after}</body></html>`, {
    url: null,
  });
const ld = (value: string) => `<script type="application/ld+json">${value}</script>`;
const h1 = '<h1>Canal to be drained before winter</h1>';

test.each([
  [
    'meta tags that repeat',
    '<meta name="author" content="Ida Brandvik"><meta name="author" content="Jo Aas">',
    '',
    /Ida Brandvik.*Jo Aas/,
  ],
  [
    'an @id into the graph',
    ld(
      '{"@graph":[{"@type":"Person","@id":"#p","name":"Ida Brandvik"},{"@type":"NewsArticle","headline":"Canal","author":[{"@id":"#p"}]}]}',
    ),
    '',
    /^Ida Brandvik$/,
  ],
  [
    'JSON-LD with trailing commas',
    ld('{"@type":"NewsArticle","headline":"Canal, drained",\n"author":{"name":"Ida Brandvik",},}'),
    '',
    /^Ida Brandvik$/,
  ],
  [
    'an agency in lower case',
    ld('{"@type":"NewsArticle","author":{"@type":"Organization","name":"dpa"}}'),
    '',
    /^dpa$/,
  ],
  [
    'spans of one byline',
    '',
    '<span class="authors"><span class="author">By <a rel="author" href="/i"><span>Ida Brandvik</span></a></span><span class="author">, <a rel="author" href="/j"><span>Jo Aas</span></a></span></span>',
    /Ida Brandvik.*Jo Aas/,
  ],
  [
    'a label in an element of its own',
    '',
    '<div class="author"><span class="label">Von</span> <span>afp</span></div>',
    /^afp$/,
  ],
  [
    'a name among microdata',
    '',
    '<span itemprop="author"><link itemprop="name" content="Ida Brandvik"></span>',
    /^Ida Brandvik$/,
  ],
  [
    'JSON-LD whose author has several names',
    ld('{"@type":"NewsArticle","author":{"name":["Ida Brandvik","Jo Aas"]}}'),
    '',
    /^Ida Brandvik, Jo Aas$/,
  ],
  [
    'JSON-LD with lists in lists',
    ld('{"@type":"NewsArticle","author":[[{"name":"Ida Brandvik"}],{"name":"Jo Aas"}]}'),
    '',
    /^Ida Brandvik, Jo Aas$/,
  ],
  [
    'JSON-LD with comments',
    ld('{// the article\n"@type":"NewsArticle",/* who */"url":"https://x.example/","author":{"name":"Ida Brandvik"}}'),
    '',
    /^Ida Brandvik$/,
  ],
  [
    'two objects of JSON-LD one after the other',
    ld('{"@type":"NewsArticle","author":{"name":"Ida Brandvik"}}\n{"@type":"Organization","name":"Post"}'),
    '',
    /^Ida Brandvik$/,
  ],
  [
    'JSON-LD with a quotation mark inside a string',
    ld('{"@type":"NewsArticle","headline":"The "old" canal","author":{"@type":"Person","name":"Ida Brandvik"}}'),
    '',
    /^Ida Brandvik$/,
  ],
  [
    'tags of which one has the address of a page',
    '<meta property="article:author" content="https://people.example/ida"><meta property="article:author" content="Ida Brandvik">',
    '',
    /^Ida Brandvik$/,
  ],
  [
    'scholars’ tags, which begin with the surname',
    '<meta name="citation_author" content="Brandvik, Ida"><meta name="citation_author" content="Aas, Jo">',
    '',
    /^Ida Brandvik, Jo Aas$/,
  ],
  ['a list', '', '<ul class="authors"><li>Ida Brandvik</li><li>Jo Aas</li></ul>', /^Ida Brandvik and Jo Aas$/],
  [
    'boxes of microdata beside each other',
    '',
    '<div itemprop="author"><a href="/i"><span itemprop="name">Ida Brandvik</span></a></div><div itemprop="author"><span itemprop="name">Jo Aas</span></div>',
    /^Ida Brandvik and Jo Aas$/,
  ],
  [
    'links on a line whose class says nothing',
    '',
    '<div class="sc-a1">Von <a href="/autor/ida">Ida Brandvik</a> und <a href="/autor/jo">Jo Aas</a></div>',
    /^Ida Brandvik (?:und|and) Jo Aas$/,
  ],
  ['a class in capitals', '', '<div class="css-1k-Byline"><span>Ida Brandvik</span></div>', /^Ida Brandvik$/],
  [
    'a class of its writer',
    '',
    '<cite class="meta-writer-name">By <a href="/ida/">Ida Brandvik</a>, <time>8 November 2025</time></cite>',
    /^Ida Brandvik$/,
  ],
  ['a link to an editor', '', '<a href="/about/editors/ida-brandvik/">Ida Brandvik</a>', /^Ida Brandvik$/],
  ['a pen name in lower case', '<meta name="author" content="ida brandvik">', '', /^ida brandvik$/],
  [
    'a writer’s tag with a full-width comma',
    '<meta name="writer" content="田中宏，TidePost">',
    '',
    /^田中宏，TidePost$/,
  ],
  [
    'the staff of a publisher',
    '<meta property="og:site_name" content="Tide Post"><meta name="author" content="Tide Post Staff">',
    '<p><a href="/ads">By Marketplace</a></p>',
    /^Tide Post Staff$/,
  ],
  [
    'readers who write',
    ld('{"@type":"NewsArticle","author":[{"@type":"Person","name":"Letters To The Editor"}]}'),
    '',
    /^Letters To The Editor$/,
  ],
  ['a name with its office', '<meta name="author" content="Ida Brandvik, Editor">', '', /^Ida Brandvik$/],
  [
    'a surname that is filed first',
    '<meta name="author" content="Brandvik, Ida">',
    '<p class="head">Ida Brandvik reports from Ostmere</p>',
    /^Ida Brandvik$/,
  ],
  [
    'a byline that names the section, too',
    '',
    '<div class="author">Written by <a href="/ida">Ida Brandvik</a> in <a href="/town">Town</a> on 8 November 2025</div>',
    /^Ida Brandvik$/,
  ],
])('authors are read from %s', (_, head, shown, byline) => {
  expect(read(head, `${h1}${shown}`).byline).toMatch(byline);
});

test('who comments is not the author', () => {
  const comments =
    '<section class="reader-comments"><div class="comment"><span class="author">Pete Troll</span></div></section>';
  expect(read('', h1, comments).byline).toBeNull();
});

test('the first second of Unix time is no date', () => {
  expect(read('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', h1).publishedAt).toBeNull();
});

test.each(['Von', 'J', '設定', 'Folgen', 'YouTube', 'December', 'Redaktion'])('%s is nobody’s name', (label) => {
  expect(read('', `${h1}<div class="author">${label}</div>`).byline).toBeNull();
});

test.each([
  [
    'a comment',
    '<div class="reader-comments"><div class="comment"><time datetime="2019-04-02T08:00:00Z">yesterday</time></div></div>',
  ],
  [
    'a teaser',
    '<a class="card" href="/x"><time datetime="2019-04-02">2 April 2019</time> The mill will open again</a>',
  ],
  [
    'a teaser that is marked as an article',
    '<section><article><time datetime="2019-04-02">2 April 2019</time><h3><a href="/x">The mill opens</a></h3></article></section>',
  ],
])('the date of %s is not the article’s', (_, foreign) => {
  expect(read('', `${h1}<p>8 November 2025</p>`, foreign).publishedAt).toBe('2025-11-08');
});

test.each([
  ['after the section', '<p>Published in <a href="/town">Town</a> 8 November 2025 2:24 pm</p>'],
  [
    'before the number of comments',
    '<div>In <a href="/town">Town</a> on 8 November 2025 at 08:34 PM. <a href="#c">51 Comments</a></div>',
  ],
  ['in an element of its own', '<relative-time datetime="2025-11-08T12:10:51Z">on Nov 8, 2025</relative-time>'],
])('the date of the head is read %s', (_, shown) => {
  expect(read('', `${h1}${shown}`).publishedAt?.slice(0, 10)).toBe('2025-11-08');
});

test.each([
  '<p>In <a href="/town">Town</a>, updated 8 November 2025 by the desk</p>',
  '<p>最終更新日：2025年11月8日</p>',
])('a date of revision in the head is not the article’s: %s', (shown) => {
  expect(read('', `${h1}${shown}`).publishedAt).toBeNull();
});

test.each(['Kommentare geschlossen', 'Kategorien: Stadt', 'Town'])('%s after a date is no publisher', (label) => {
  const article = read('', `${h1}<p>By Ida Brandvik | 8 November 2025 | ${label}</p>`);
  expect(article).toMatchObject({ byline: 'Ida Brandvik', publisher: null });
});

test('one line gives byline, publisher and date', () => {
  const article = read('', `${h1}<p>By Ida Brandvik · The Ostmere Post · 8 November 2025</p>`);
  expect(article).toMatchObject({ byline: 'Ida Brandvik', publisher: 'The Ostmere Post', publishedAt: '2025-11-08' });
  expect(article.text).not.toContain('The Ostmere Post');
});

test.each([
  [
    'the site’s name as the only first heading',
    '<title>Tidal Notes: Canal drained before winter</title>',
    '<h1><a href="/">Tidal Notes</a></h1><h3>Canal drained before winter</h3>',
    'Canal drained before winter',
  ],
  [
    'a topic set apart',
    '<title>Post</title>',
    '<h1><span class="topic">Water board</span><span class="line">Canal drained before winter</span></h1>',
    'Water board Canal drained before winter',
  ],
  [
    'a topic in an element of another name',
    '<title>Post</title>',
    '<h1><em>Water board</em><strong>Canal drained before winter</strong></h1>',
    'Water board Canal drained before winter',
  ],
  [
    'a title with section and site after it',
    '<title>Canal drained before winter | Town | Tide Post</title><meta property="og:site_name" content="Tide Post">',
    '',
    'Canal drained before winter',
  ],
  [
    'a heading with its section before it',
    '<title>Canal drained before winter - Tide Post</title>',
    '<h1>Town | Canal drained before winter</h1>',
    'Canal drained before winter',
  ],
  [
    'its tag, where the only heading is the site’s slogan',
    '<meta property="og:title" content="Canal drained before winter"><meta property="og:site_name" content="Tide Post">',
    '<h1>Tide Post, first along the whole coast</h1>',
    'Canal drained before winter',
  ],
  ['a short heading that begins the title', '<title>Ostmere - Encyclopedia</title>', '<h1>Ostmere</h1>', 'Ostmere'],
  ['a heading in Chinese', '<title>运河排干_潮报</title>', '<h1>运河排干</h1>', '运河排干'],
  [
    'a title without a heading',
    '',
    '<p class="c1 title">Canal drained before winter</p>',
    'Canal drained before winter',
  ],
  [
    'the one that a translator’s bubble does not have',
    '<title>Canal drained before winter</title>',
    '<div class="skiptranslate"><h1>Original text</h1></div><h2>Canal drained before winter</h2>',
    'Canal drained before winter',
  ],
  [
    'the heading, where the site’s name is another',
    '<title>Canal drained before winter – Tidal Notes and Reports</title><meta property="og:site_name" content="Tidal Notes and Reports">',
    '<h1>Canal drained before winter</h1><h3>Tidal Notes and Reports</h3>',
    'Canal drained before winter',
  ],
])('the title is read from %s', (_, head, shown, title) => {
  expect(read(head, shown).title).toBe(title);
});

test('a Japanese midnight that is stated in Greenwich’s time is the day that begins then', () => {
  const html = (language: string) =>
    `<!doctype html><html lang="${language}"><head><meta property="article:published_time" content="2026-03-02T15:00:00Z"></head><body><p>x</p></body></html>`;
  expect(readPage(html('ja'), { url: null }).publishedAt).toBe('2026-03-03');
  expect(readPage(html('en'), { url: null }).publishedAt).toBe('2026-03-02T15:00:00.000Z');
});

test.each([
  ['the page’s title', 'The canal', '<h1>The Ostmere water library</h1><h2>The canal</h2>'],
  [
    'the page’s title before the site’s name',
    'On the canal » Ostmere Boards',
    '<h1>Ostmere Boards Union of those who keep locks</h1><h2>On the canal</h2>',
  ],
  [
    'the title, after it in a bar',
    'On the canal | Ostmere Boards',
    '<div><h1><a href="/">Ostmere Boards</a></h1></div><h2>On the canal</h2>',
  ],
])('a second heading that is %s is the headline, where the first names the site', (_, title, headings) => {
  expect(read(`<title>${title}</title>`, headings).title).toMatch(/^(?:The|On the) canal$/);
});

test('a section’s name in the title does not put the headline away', () => {
  expect(read('<title>Politics - Ostmere Post</title>', `${h1}<h2>Politics</h2>`).title).toBe(
    'Canal to be drained before winter',
  );
});

test.each([
  [
    'a link to all of an author’s texts',
    '<div class="author"><div>Ida Brandvik</div><a href="/s?author=ida">Alle Artikel</a></div>',
    'Ida Brandvik',
  ],
  ['such a link alone', '<div class="author"><a href="/s?author=ida">View all posts</a></div>', null],
  ['more of somebody', '<div class="author"><a href="/s">More articles by this author</a></div>', null],
])('%s names nobody', (_, shown, byline) => {
  expect(read('', h1 + shown).byline).toBe(byline);
});

test('a page’s own host wrote nothing, and is its publisher where its address is stated as its name', () => {
  const head =
    '<link rel="canonical" href="https://canal.ostmere.example/1"><meta property="og:site_name" content="https://www.ostmere.example/">';
  expect(read(`${head}<meta name="author" content="OSTMERE.EXAMPLE">`, h1)).toMatchObject({
    byline: null,
    publisher: 'ostmere.example',
  });
});

test('the day that something was founded is not the page’s', () => {
  const began =
    '<p>It began on (<span class="bday dtstart published">1998-02-28</span>), as its keepers say in their report of that year.</p>';
  expect(read('', h1 + began).publishedAt).toBeNull();
});

test('an author in the site’s name is not the publisher', () => {
  expect(read('<meta property="og:site_name" content="Ostmere Post | By: Ida Brandvik">', h1).publisher).toBe(
    'Ostmere Post',
  );
});

test('a name that stands in an address is written as the page writes it', () => {
  expect(read('<meta name="author" content="ida-brandvik">', `${h1}<p>By Ida Brandvik, in Ostmere</p>`).byline).toBe(
    'Ida Brandvik',
  );
});

test.each(['Old Locks: Leaks in the wall of the canal', 'Old Locks - Leaks in the wall of the canal'])(
  'the headline of a blog’s post is not the blog’s name: %s',
  (title) => {
    const html = `<html><head><title>${title}</title><meta property="og:title" content="Leaks in the wall of the canal"></head><body><h1>Old Locks</h1><div><h3>Leaks in the wall of the canal</h3><p>The board found leaks in the wall of the canal, and it says so today.</p></div></body></html>`;
    expect(readPage(html, { url: null }).title).toBe('Leaks in the wall of the canal');
  },
);

test.each(['November 8, 2025', '8 November 2025', '8. November 2025', '08.11.2025', '8 Nov. 2025'])(
  'a name ends where a date begins that only its style sets apart: %s',
  (date) => {
    const line = `<div><span class="meta">by <span>Ida Brandvik</span></span><span class="meta"><i>${date}</i></span></div>`;
    expect(read('', `${h1}${line}`).byline).toBe('Ida Brandvik');
  },
);
