import { expect, test } from 'vitest';
import { pageReading } from '../../../intake/html/read-page.ts';
import { paragraphs, read, said, whole } from './canal.ts';
import { readPage } from './first-article.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Canal to be drained</title>${head}</head><body>${body}</body></html>`;

const boxed = (texts: readonly string[], name: string) =>
  texts.map((text) => `<div class="${name}"><p>${text}</p></div>`).join('');

test.each(['sc-a1', 'text block', 'wpb_text'])(
  'a sentence of links is kept where it is set like the others: %s',
  (name) => {
    const linked =
      'The work will <a href="/c">cost 3.4 million crowns, of which the town pays a third and the county</a> pays the rest.';
    const html = page(`<main><h1>Canal to be drained</h1>${boxed(said.toSpliced(3, 1, linked), name)}</main>`);
    expect(readPage(html, { url: null }).text).toBe(
      said.toSpliced(3, 1, linked.replaceAll(/<[^>]*>/g, '')).join('\n\n'),
    );
  },
);

test.each([
  ['T', 'he water board of Ostmere said on Friday that it will drain the old canal before the winter sets in.'],
  ['A', 'fter the flood the water board of Ostmere said that it will drain the old canal before the winter.'],
  ['Ø', 'ystein Olsen of the water board of Ostmere said that it will drain the old canal before the winter.'],
])('a first letter set larger begins its word: %s', (letter, rest) => {
  const html = page(
    `<main><h1>Canal to be drained</h1><div class="cap">${letter}</div><p>${rest}</p>${paragraphs(1)}</main>`,
  );
  expect(readPage(html, { url: null }).text.split('\n\n')[0]).toBe(`${letter}${rest}`);
});

test.each(['Ostmere -', 'New Ostmere –', 'OSTMERE —'])('a place above the first sentence stays: %s', (place) => {
  const html = page(`<main><h1>Canal to be drained</h1><article><p>${place}</p>${paragraphs()}</article></main>`);
  expect(readPage(html, { url: null }).text).toBe(`${place}\n\n${whole}`);
});

test.each([
  ['the first', 0],
  ['the second', 1],
  ['the last', 2],
])('a standfirst that is a list stays whole, where the page describes itself by %s', (_, described) => {
  const points = [
    'The old canal will be without water from May on.',
    'Boats have to leave it by the end of the winter.',
    'Their owners are paid for the season that is lost.',
  ];
  const list = `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  const html = page(
    `<main><h1>Canal to be drained</h1>${list}<article>${paragraphs()}</article></main>`,
    `<meta name="description" content="${points[described]}">`,
  );
  expect(readPage(html, { url: null }).text).toBe([...points, whole].join('\n\n'));
});

test('headings that lead to pages of their own, each over a teaser, are no articles', () => {
  const teaser = (at: number) =>
    `<article><h3>Water ${at}</h3><h2><a href="/t${at}">What the town does with canal number ${at}</a></h2><p>${said[at]} ${said[at + 1]}</p></article>`;
  expect(pageReading(page([0, 1, 2, 3, 4].map(teaser).join('')), { url: null }, 'a.html')).toMatchObject({
    failure: { code: 'list-of-articles' },
  });
});

test('a heading after a label that leads elsewhere stays where it stands over a sentence', () => {
  const label = '<p><a href="/o">READ ALSO: Rowers want their club back</a></p>';
  expect(read(`${label}<h3>What it costs</h3>`)).toContain('What it costs\n\nThe work will cost');
});

test.each([
  '© ostmere.example / Nora Quist',
  'Empfohlener redaktioneller Inhalt',
  'Externen Inhalt anzeigen',
  'Show external content',
])('what stands for a picture or an embed is left out: %s', (line) => {
  expect(read(`<p>${line}</p>`)).toBe(whole);
});

test.each(['Bündnis 90/Die Grünen', 'Kanal 4', 'Studio 54 Ostmere'])(
  'an organisation is not cut at its figure: %s',
  (name) => {
    const html = page(
      `<main><h1>Canal to be drained</h1>${paragraphs()}</main>`,
      `<meta name="author" content="${name}">`,
    );
    expect(readPage(html, { url: null }).byline).toBeNull();
  },
);
