import { expect, test } from 'vitest';
import { readPage } from '../../../intake/html/read-page.ts';

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
])('authors are read from %s', (_, head, shown, byline) => {
  expect(read(head, `${h1}${shown}`).byline).toMatch(byline);
});

test.each(['Von', 'J', '設定', 'December', 'Redaktion'])('%s is nobody’s name', (label) => {
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
])('the date of %s is not the article’s', (_, foreign) => {
  expect(read('', `${h1}<p>8 November 2025</p>`, foreign).publishedAt).toBe('2025-11-08');
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
    'a title without a heading',
    '',
    '<p class="c1 title">Canal drained before winter</p>',
    'Canal drained before winter',
  ],
])('the title is read from %s', (_, head, shown, title) => {
  expect(read(head, shown).title).toBe(title);
});
