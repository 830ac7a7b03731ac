import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPages } from '../../../intake/html/read-page.ts';
import { readPage } from './first-article.ts';

const said = [
  'The water board of Ostmere said on Friday that it will drain the old canal before the winter sets in.',
  'Engineers found eleven leaks along four kilometres of the bank, and expect to find more of them next week.',
  '“Nobody has looked at this wall since 1974,” said Ida Brandvik, who leads the inspection for the board.',
  'The work will cost 3.4 million crowns, of which the town pays a third and the county pays the remainder.',
  'Boats have to leave the harbour by the end of October, and their owners will be paid for the lost season.',
  'The council votes on the plan on 9 November, after a meeting with the owners in the town hall on Monday.',
];
const paragraphs = (attributes = '') => said.map((text) => `<p${attributes}>${text}</p>`).join('');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Canal to be drained</title>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/town">Town</a></nav>${body}<footer><p>© 2026 The Ostmere Post</p></footer></body></html>`;
const textOf = (body: string, head = '') => readPage(page(body, head), { url: null }).text;

test.each(['paywall', 'social-text', 'sidebar-column', 'popup-body', 'meta', 'promo', 'comments-open', 'teaser'])(
  'a class called %s on every paragraph says nothing of them',
  (name) => {
    const text = textOf(
      `<main><article><h1>Canal to be drained</h1>${paragraphs(` class="${name}"`)}</article></main>`,
    );
    for (const sentence of said) expect(text).toContain(sentence);
  },
);

test.each(['sidebar-grid__content', 'community-story', 'extra-wide', 'header-less related-layout'])(
  'an article in columns called %s is read whole',
  (name) => {
    const columns = [0, 2, 4].map((at) => `<div class="${name}"><p>${said[at]}</p><p>${said[at + 1]}</p></div>`);
    const text = textOf(`<main><article><h1>Canal to be drained</h1>${columns.join('')}</article></main>`);
    for (const sentence of said) expect(text).toContain(sentence);
  },
);

const names = [
  'popup',
  'tooltip',
  'meta-loc',
  'social',
  'share',
  'author',
  'skip',
  'advert',
  'credit',
  'sidebar',
  'hovercard',
];
const word = fc.constantFrom('harbour', 'Ostmere', 'Ida Brandvik', 'eleven leaks', 'the county', '3.4 million', 'wall');
const inline = fc.tuple(
  fc.constantFrom('a', 'span', 'b', 'font', 'em', 'button', 'mark'),
  fc.constantFrom(...names),
  word,
);
const sentence = fc.array(fc.oneof(word, inline), { minLength: 3, maxLength: 8 }).map((parts) => ({
  html: `Then ${parts.map((part) => (typeof part === 'string' ? part : `<${part[0]} class="${part[1]}">${part[2]}</${part[0]}>`)).join(' and ')} were named in the report of the water board again.`,
  text: `Then ${parts.map((part) => (typeof part === 'string' ? part : part[2])).join(' and ')} were named in the report of the water board again.`,
}));

test('no word is dropped inside a sentence, whatever it is marked up as', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 3, maxLength: 6 }), (sentences) => {
      const body = `<main><article><h1>Canal to be drained</h1>${paragraphs()}${sentences.map(({ html }) => `<p>${html}</p>`).join('')}</article></main>`;
      const text = textOf(body);
      for (const { text: whole } of sentences) expect(text).toContain(whole);
    }),
    { numRuns: 60 },
  );
});

test('a sentence that a box opens over stays', () => {
  const text = textOf(
    `<article><h1>Canal to be drained</h1>${paragraphs()}<p>“Nobody asked me. <a class="popup" href="#">It is common usage.</a> Every keeper helps with it, <a class="popup" href="#">and so did I?</a>”</p></article>`,
  );
  expect(text).toContain('Nobody asked me. It is common usage. Every keeper helps with it, and so did I?”');
});

test('a box that opens over a name is left out, and the name stays', () => {
  const box =
    '<span class="rollover-card"><a href="/i"><img src="i.jpg">Ida Brandvik</a><a href="/m">More on her</a></span>';
  const text = textOf(
    `<article><h1>Canal to be drained</h1>${paragraphs()}<p>The board asked <a href="/i">Ida Brandvik</a>${box} to go on with the inspection of the wall.</p></article>`,
  );
  expect(text).toContain('The board asked Ida Brandvik to go on with the inspection of the wall.');
});

const notice =
  '<p>We and our 310 partners store personal data such as unique identifiers on your device, with your consent.</p>';
const rights =
  '<p>The Ostmere Post is a registered trade mark. What is published on this site is not intended as a substitute for advice, and you should consult a professional.</p>';

test.each([
  [
    'a request for consent that is longer than the article',
    `<div id="cookie-layer">${notice.repeat(20)}</div><article><h1>Canal to be drained</h1>${paragraphs()}</article>`,
    'partners',
  ],
  [
    'a legal notice beside an article named like comments',
    `<div class="community-page"><h1>Canal to be drained</h1>${paragraphs()}</div><div class="small-print">${rights}</div>`,
    'trade mark',
  ],
  [
    'teasers in the middle',
    `<article><h1>Canal to be drained</h1>${paragraphs()}<div class="box"><h4>Read also</h4><p>The mill will open again next year</p><p>A mayor denies that the money is gone.</p></div>${paragraphs().replaceAll('The', 'Then the')}</article>`,
    'denies that the money',
  ],
  [
    'teasers under a German label',
    `<article><h1>Canal to be drained</h1>${paragraphs()}<div class="box"><p>Lesen Sie auch</p><p>Mühle soll im Frühjahr wieder öffnen</p></div>${paragraphs().replaceAll('The', 'Then the')}</article>`,
    'Mühle',
  ],
])('the article is read without %s', (_, body, foreign) => {
  const text = textOf(body);
  for (const sentence of said) expect(text).toContain(sentence);
  expect(text).not.toContain(foreign);
});

test('a paragraph that is one link stays', () => {
  const linked = said.map(
    (text, index) => `<div class="Markup"><p>${index === 2 ? `<a href="/live"><b>${text}</b></a>` : text}</p></div>`,
  );
  expect(textOf(`<article><h1>Canal to be drained</h1>${linked.join('')}</article>`)).toContain(said[2]);
});

test('soft hyphens leave no trace', () => {
  const text = textOf(
    `<article><h1>Canal to be drained</h1>${paragraphs()}<p>The in&shy;spec&shy;tion of the <font color="red">old</font> wall goes on until the frost comes.</p></article>`,
  );
  expect(text).toContain('The inspection of the old wall goes on until the frost comes.');
});

test.each([
  ['named so', '<div class="standfirst">Eleven leaks were found along the bank of the canal</div>', ''],
  [
    'said in the description',
    '<h2>Eleven leaks were found along the bank of the canal</h2>',
    '<meta name="description" content="Eleven leaks were found along the bank of the canal">',
  ],
])('a standfirst that is %s stays', (_, standfirst, head) => {
  const text = textOf(
    `<header><h1>Canal to be drained</h1>${standfirst}</header><article>${paragraphs()}</article>`,
    head,
  );
  expect(text).toMatch(/^Eleven leaks were found along the bank of the canal\n\n/);
});

const story = (title: string, sentences: readonly string[]) =>
  `<article><h2>${title}</h2>${sentences.map((text) => `<p>${text}</p>`).join('')}</article>`;

test('two stories of one page are two articles', () => {
  const html = page(
    `<main>${story('Canal to be emptied', said.slice(0, 3))}${story('A plan for the boats', said.slice(3))}</main>`,
  );
  const reading = readPages(html, { url: null });
  expect(reading).toMatchObject({ articles: [{ title: 'Canal to be emptied' }, { title: 'A plan for the boats' }] });
  expect(reading.kind === 'articles' && reading.articles[0]?.text).not.toContain(said[4]);
});

test('articles that follow the page’s own are left out', () => {
  const text = textOf(
    `<main><article><h1>Canal to be drained</h1>${paragraphs()}</article>${story('The mill opens', ['The mill of Ostmere opens again in spring after nine years without a single visitor, its owner said.'])}</main>`,
  );
  expect(text).not.toContain('nine years without');
});

const consent =
  '<p>We and our 214 partners store cookies and unique identifiers on your device, and process personal data with your consent for personalised ads.</p>'.repeat(
    9,
  );
const legal =
  '<p>All rights reserved. What is published on this website is for informational purposes only, and may not be reproduced without prior written permission.</p>'.repeat(
    9,
  );

test.each([
  ['a request for consent before it', `<div class="c1"><h2>Your choice</h2>${consent}</div>`, ''],
  ['a legal notice after it', '', `<div class="c1">${legal}</div>`],
  ['a legal notice in it', '', `<section>${legal}</section>`],
])('%s is left out, however long it is', (_, before, after) => {
  const text = textOf(`${before}<main><article><h1>Canal to be drained</h1>${paragraphs()}${after}</article></main>`);
  for (const sentence of said) expect(text).toContain(sentence);
  expect(text).not.toMatch(/214 partners|informational purposes/);
});

test('an article about consent keeps its paragraphs', () => {
  const about =
    '<p>The town must ask for consent before it sets cookies, and its privacy notice must say so, the court ruled on Friday.</p>';
  const text = textOf(
    `<article><h1>Court on cookies</h1>${said.map((one) => `<p>${one}</p>${about}`).join('')}</article>`,
  );
  expect(text).toContain('must ask for consent');
});

const other =
  '<p>The mill on the hill will open again in May, its owner said on Saturday.</p><p>It had stood still for nine years without a miller.</p>';

test.each([
  ['a box', `<div class="next-story"><h2>The mill opens</h2>${other}</div>`],
  ['a section', `<section><h2><a href="/mill">The mill opens</a></h2>${other}</section>`],
])('the next article in %s after the page’s own is left out', (_, next) => {
  const text = textOf(`<main><article><h1>Canal to be drained</h1>${paragraphs()}</article>${next}</main>`);
  for (const sentence of said) expect(text).toContain(sentence);
  expect(text).not.toContain('the hill');
});

test.each([
  ['sections', '<section class="story">', '</section>'],
  ['boxes of one class', '<div class="artikel">', '</div>'],
  ['boxes of microdata', '<div itemscope itemtype="https://schema.org/NewsArticle">', '</div>'],
])('two stories in %s are two articles', (_, open, close) => {
  const story = (title: string, texts: readonly string[]) =>
    `${open}<h2>${title}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}${close}`;
  const html = page(`<main>${story('The canal', said.slice(0, 3))}${story('The boats', said.slice(3))}</main>`);
  expect(readPages(html.replace('Canal to be drained', 'Today'), { url: null })).toMatchObject({
    articles: [
      { title: 'The canal', text: expect.not.stringContaining('Boats have to leave') },
      { title: 'The boats', text: expect.stringContaining('Boats have to leave') },
    ],
  });
});

test('the sections under one heading are one article', () => {
  const sections = [said.slice(0, 3), said.slice(3)].map(
    (texts, index) =>
      `<section class="chapter"><h2>Part ${index + 1} of the plan</h2>${texts.map((text) => `<p>${text}</p>`).join('')}</section>`,
  );
  const text = textOf(`<main><h1>Canal to be drained</h1>${sections.join('')}</main>`);
  for (const sentence of said) expect(text).toContain(sentence);
});

test.each([
  ['a paragraph called lead', '<p class="lead">Boats must leave by October, and owners will be paid</p>'],
  ['a heading', '<h2>Boats must leave by October, and owners will be paid</h2>'],
  ['a class that says nothing', '<p class="css-1x2y">Boats must leave by October, and owners will be paid</p>'],
  ['a list', '<ul><li>Boats must leave by October, and owners will be paid</li><li>The council votes soon</li></ul>'],
])('a standfirst without a full stop stays, in %s', (_, standfirst) => {
  const text = textOf(`<article><h1>Canal to be drained</h1>${standfirst}${paragraphs()}</article>`);
  expect(text).toMatch(/^Boats must leave by October, and owners will be paid\n\n/);
});

test.each([
  ['boxes', 'div'],
  ['list items', 'li'],
  ['sections', 'section'],
])('a list of headlines in %s is told as that', (_, element) => {
  const teasers = said.map(
    (text, at) =>
      `<${element}><h3><a href="/s${at}">Story ${at} of the day in town</a></h3><p>${text}</p></${element}>`,
  );
  expect(readPages(page(`<main>${teasers.join('')}</main>`), { url: null })).toEqual({ kind: 'list', announced: 6 });
});

test('a list of the best pages elsewhere is an article', () => {
  const items = said.map(
    (text, at) => `<h3><a href="https://s${at}.example/">Place ${at} of the best in town</a></h3><p>${text}</p>`,
  );
  expect(readPages(page(`<main>${items.join('')}</main>`), { url: null })).toMatchObject({ kind: 'articles' });
});

test('a list of articles is told as that', () => {
  const teasers = ['a', 'b', 'c', 'd', 'e'].map(
    (at) =>
      `<article><h2><a href="/${at}">Story ${at} of the day in town</a></h2><p>The board of the town met on Friday to talk about item ${at}, it said.</p></article>`,
  );
  expect(readPages(page(`<main>${teasers.join('')}</main>`), { url: null })).toEqual({ kind: 'list', announced: 5 });
});

test('a reading says what it left out and how sure it is', () => {
  const whole = readPage(page(`<article><h1>Canal to be drained</h1>${paragraphs()}</article>`), { url: null });
  expect(whole.check?.sure).toBeGreaterThan(0.9);
  const stated = said.concat(said.map((text) => `Then ${text.toLowerCase()}`)).join(' ');
  const cut = page(
    `<article><h1>Canal to be drained</h1><p>${said[0]}</p></article>`,
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Canal to be drained', articleBody: stated })}</script>`,
  );
  expect(readPage(cut, { url: null }).check?.sure).toBeLessThan(0.5);
});

test('a sentence goes on over the end of a line, and another line is another paragraph', () => {
  const html = (text: string) => page(`<article><h1>Canal to be drained</h1>${paragraphs()}<p>${text}</p></article>`);
  const told = 'The lock keeper said that the gates of the upper canal';
  expect(textOf(html(`${told}<br>would be shut until the spring floods are over.`))).toContain(
    `${told} would be shut until the spring floods are over.`,
  );
  expect(textOf(html(`${told} would be shut.<br>Nobody else had asked for the gates to be shut so early.`))).toContain(
    'would be shut.\n\nNobody else',
  );
  expect(textOf(html(`${told}<br><br>would be shut until the spring floods are over.`))).toContain(
    'canal\n\nwould be shut',
  );
});

test('articles inside a link are announced, and do not make a page of an article a list', () => {
  const teasers = ['a', 'b', 'c', 'd', 'e'].map(
    (at) =>
      `<a href="/${at}"><article><h2>Story ${at} of the day in town</h2><p>The board of the town met on Friday to talk about item ${at}, it said.</p></article></a>`,
  );
  const short = `<header><h1>Canal to be drained</h1></header><div><p>${said[0]}</p></div>`;
  expect(readPages(page(`<main>${short}${teasers.join('')}</main>`), { url: null })).toMatchObject({
    articles: [{ title: 'Canal to be drained', text: expect.stringContaining(said[0] ?? '') }],
  });
});

test('two stories of one page have each its own author and date', () => {
  const dated = (title: string, who: string, day: string, texts: readonly string[]) =>
    `<article><h2>${title}</h2><p class="byline">By ${who}</p><time datetime="${day}">${day}</time>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const html = page(
    `<main>${dated('Canal to be emptied', 'Ann Olsen', '2026-03-03', said)}${dated('A plan for the boats', 'Jo Berg', '2026-03-05', said)}</main>`,
  );
  expect(readPages(html, { url: null })).toMatchObject({
    articles: [
      { byline: 'Ann Olsen', publishedAt: '2026-03-03' },
      { byline: 'Jo Berg', publishedAt: '2026-03-05' },
    ],
  });
});
