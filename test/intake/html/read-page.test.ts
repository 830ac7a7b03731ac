import { expect, test } from 'vitest';
import { readPage } from './first-article.ts';

const ld = {
  '@graph': [
    { '@type': 'WebSite', name: 'Gazette' },
    {
      '@type': 'NewsArticle',
      headline: 'Pier closed',
      datePublished: '2022-03-03T09:00:00+01:00',
      author: [{ name: 'Nora Quist' }, { name: 'Jan Aas' }],
      publisher: { name: 'Westhaven Gazette' },
    },
  ],
};
const sentences = Array.from(
  { length: 6 },
  (_, n) =>
    `<p>The board said in its statement number ${n} that the pier is unsafe, and that repairs cannot start in winter.</p>`,
);
const page = `<!doctype html><html lang="en_GB"><head><title>Pier closed | Gazette</title>
<link rel="canonical" href="/pier"><meta property="og:site_name" content="Gazette">
<script type="application/ld+json">${JSON.stringify(ld)}</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><h1>Pier closed</h1><div class="byline">By Nora Quist and Jan Aas</div><time datetime="2022-03-03">3 March 2022</time>
<article>${sentences.slice(0, 3).join('')}<figure><img src="a.jpg"><figcaption>The pier. Photograph: Someone/Agency</figcaption></figure>
<div class="newsletter-signup">Sign up for our morning briefing</div><p><a href="/more">Read more: The pier in pictures</a></p>${sentences.slice(3).join('')}
<div class="social-embed"><blockquote><p>The pier was my childhood.</p>— A Visitor</blockquote></div></article>
<aside><h2>Most read</h2><ul><li><a href="/a">Ferry fares rise</a></li></ul></aside></main><footer>© 2022 Gazette</footer></body></html>`;

test('readPage takes the facts from JSON-LD and the address from the page', () => {
  expect(readPage(page, { url: 'https://gazette.example/x' })).toMatchObject({
    title: 'Pier closed',
    byline: expect.stringMatching(/^Nora Quist/),
    publishedAt: '2022-03-03T08:00:00.000Z',
    publisher: 'Westhaven Gazette',
    url: 'https://gazette.example/pier',
    language: 'en-GB',
  });
});

test('readPage keeps every paragraph and a quoted post, and nothing of the page around them', () => {
  const { text } = readPage(page, { url: null });
  for (const sentence of sentences) expect(text).toContain(sentence.slice(3, -4));
  expect(text).toContain('The pier was my childhood.');
  for (const foreign of ['Home', 'Photograph', 'Sign up', 'Read more', 'Most read', '©'])
    expect(text).not.toContain(foreign);
});

test('readPage falls back on what the page shows', () => {
  const shown = `<html><body><h1>Ferry fares rise again</h1><p class="byline">By <a rel="author">Jan Aas</a></p><p>4 May 2023</p>${sentences.join('')}</body></html>`;
  expect(readPage(shown, { url: null })).toMatchObject({
    title: 'Ferry fares rise again',
    byline: 'Jan Aas',
    publishedAt: '2023-05-04',
  });
});

test('readPage reads a piece of a page as an article', () => {
  expect(readPage('<p>One sentence.</p><p>Another &amp; last one.</p>', { url: null }).text).toBe(
    'One sentence.\n\nAnother & last one.',
  );
});

const body = sentences.join('');
const facts = (head: string, shown: string) =>
  readPage(`<html><head>${head}</head><body>${shown}<article>${body}</article></body></html>`, { url: null });

test.each([
  [
    'a newspaper below',
    '<div class="byline"><div>By <span>Nora Quist</span></div><div>WESTHAVEN GAZETTE</div></div>',
    'Nora Quist',
  ],
  ['an office beside', '<div class="byline"><span>Nora Quist</span><span>Staff Writer</span></div>', 'Nora Quist'],
  ['letters written as entities', '<p class="author">Zo&euml; M&uuml;ller</p>', 'Zoë Müller'],
])('readPage takes a reporter’s name alone, with %s', (_, shown, byline) => {
  expect(facts('', shown).byline).toBe(byline);
});

test('readPage looks on where the first place for a date is empty', () => {
  const shown = '<span class="date smart"></span><span class="date">2022-03-03 14:27:02</span>';
  expect(facts('', shown).publishedAt).toBe('2022-03-03');
});

test('readPage takes no logo for a headline', () => {
  const head =
    '<meta property="og:title" content="Pier closed until June"><meta property="og:site_name" content="Gazette">';
  expect(facts(head, '<h1>GAZETTE Gazette Logo</h1>').title).toBe('Pier closed until June');
});
