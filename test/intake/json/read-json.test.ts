import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierHtml, pierText, utf8 } from '../pier.ts';

const { title, byline, publisher, url } = pier;
const at = '2026-03-03T10:00:00.000Z';
const expected = { title, byline, publisher, url, text: pierText, publishedAt: at };
const schema = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: title,
  articleBody: pierText,
  datePublished: at,
  author: [{ '@type': 'Person', name: byline }],
  publisher: { '@type': 'Organization', name: publisher },
  mainEntityOfPage: { '@id': url },
};
const ninjs1 = {
  uri: url,
  type: 'text',
  headline: title,
  byline,
  body_xhtml: `<div>${pierHtml}</div>`,
  versioncreated: at,
  provider: publisher,
};
const ninjs2 = {
  uri: url,
  headlines: [{ value: title }],
  by: byline,
  bodies: [{ role: 'main', contenttype: 'text/plain', value: pierText }],
  firstCreated: at,
  infosources: [{ name: publisher }],
};
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: publisher,
  items: [{ id: '1', url, title, content_html: pierHtml.repeat(3), date_published: at, authors: [{ name: byline }] }],
};

test.each([
  ['a schema.org article', schema, 'a.json'],
  ['a schema.org article of a subtype', { ...schema, '@type': ['ReportageNewsArticle', 'Thing'] }, 'a.jsonld'],
  [
    'a schema.org graph',
    {
      '@graph': [
        { ...schema, author: { '@id': '#n' } },
        { '@id': '#n', '@type': 'Person', name: byline },
      ],
    },
    'a.json',
  ],
  ['ninjs 1', ninjs1, 'a.json'],
  ['ninjs 2', ninjs2, 'a.ninjs'],
  ['our own form in a list', [{ title, byline, publisher, url, text: pierText, publishedAt: at }], 'a.json'],
  [
    'fields by other names',
    { headline: title, author: [byline], source: publisher, link: url, content: pierHtml, date: at },
    'a.json',
  ],
])('readJson reads %s', async (_, value, name) => {
  expect(await readArticle(utf8(JSON.stringify(value, null, 1)), { name })).toMatchObject({ articles: [expected] });
});

test('readJson reads a JSON Feed', async () => {
  const reading = await readArticle(utf8(JSON.stringify(feed)), { name: 'feed.json' });
  expect(reading).toMatchObject({ articles: [{ title, byline, publisher, url, publishedAt: at }] });
});

test('readJson reads JSON Lines, and names the lines that are no articles', async () => {
  const lines = [
    JSON.stringify({ title: 'One', text: pierText }),
    '{"title": "Two"',
    JSON.stringify({ title: 'Three', body: pierText }),
  ];
  for (const name of ['a.jsonl', 'a.json', 'a.txt']) {
    expect(await readArticle(utf8(`${lines.join('\n')}\n`), { name })).toMatchObject({
      articles: [{ title: 'One' }, { title: 'Three' }],
      refused: [{ part: 'item 2', failure: { code: 'broken-json' } }],
    });
  }
});

test.each([
  ['no-article-text', { ...schema, articleBody: undefined }],
  ['no-article-text', { '@context': 'https://schema.org', '@type': 'Organization', name: 'x' }],
  ['no-article-text', { ...ninjs1, body_xhtml: '' }],
  ['address-alone', { text: ' https://saltmarsh.example/pier\n' }],
  ['invalid-article', [[['x']]]],
  ['invalid-article', { title: 'T' }],
  ['invalid-article', { text: 'T', publishedAt: 'yesterday' }],
  ['too-large', Array.from({ length: 501 }, () => ({ text: 'The board said no.' }))],
])('readJson refuses with %s: %j', async (code, value) => {
  expect(await readArticle(utf8(JSON.stringify(value)), { name: 'a.json' })).toMatchObject({ failure: { code } });
});

test('readJson ends on arrays that nest without end', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(await readArticle(utf8(deep), { name: 'a.json' })).toMatchObject({ kind: 'failure' });
});

test('readJson asks to check the text of a page inside JSON as of the page itself', async () => {
  const said = 'The board of the harbour said on Friday that the pier will be closed until the spring. ';
  const stated = {
    '@type': 'NewsArticle',
    headline: 'Pier closed',
    articleBody: said + 'Divers found holes in it. '.repeat(40),
  };
  const html = `<!doctype html><html><head><title>Pier closed</title><script type="application/ld+json">${JSON.stringify(stated)}</script></head><body><article><h1>Pier closed</h1><p>${said}</p></article></body></html>`;
  const page = await readArticle(Buffer.from(html), { name: 'a.html' });
  const inside = await readArticle(Buffer.from(JSON.stringify({ html })), { name: 'a.json' });
  expect(page).toMatchObject({ articles: [{ check: { whole: expect.stringContaining('Pier closed') } }] });
  expect(inside).toEqual(page);
});

test('a page of several stories in one "html" is refused in words, and none of them is lost unseen', async () => {
  const story = (number: number) =>
    `<article><h2>Story ${number} of the harbour</h2>${`<p>${pierText.split('\n')[0]} This is what happened on pier ${number}, as the authority said in its report.</p>`.repeat(4)}</article>`;
  const html = `<html><body><main>${story(1)}${story(2)}</main></body></html>`;
  const reading = await readArticle(utf8(JSON.stringify({ html })), { name: 'two.json' });
  expect(reading).toMatchObject({ kind: 'failure', failure: { code: 'several-articles' } });
});

test.each([
  ['a list of schema.org', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: schema }] }],
  ['what a page of schema.org is about', { '@type': 'WebPage', mainEntity: schema }],
  [
    'WordPress’s interface',
    {
      title: { rendered: title },
      content: { rendered: pierHtml },
      date: at,
      link: url,
      author: byline,
      source: publisher,
    },
  ],
  [
    'a service’s answer',
    { status: 'ok', articles: [{ title, author: byline, source: publisher, url, publishedAt: at, content: pierText }] },
  ],
  [
    'an answer with its list further in',
    { response: { results: [{ headline: title, body: pierText, author: byline, source: publisher, url, date: at }] } },
  ],
])('readJson reads %s', async (_, value) => {
  const reading = await readArticle(utf8(JSON.stringify(value)), { name: 'a.json' });
  expect(reading).toMatchObject({ articles: [{ title, text: pierText, publishedAt: at, url }] });
});

test.each([
  [{ title }, 'it has neither "text" nor "html"'],
  [{ text: pierText, html: pierHtml }, 'give either "text" or "html", and not both'],
])('a JSON article without one text is refused for what it has', async (article, reason) => {
  const reading = await readArticle(utf8(JSON.stringify(article)), { name: 'a.json' });
  expect(reading).toMatchObject({ failure: { message: expect.stringContaining(reason) } });
});
