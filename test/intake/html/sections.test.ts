import { expect, test } from 'vitest';
import { readFragment } from '../../../intake/html/read-fragment.ts';
import { paragraphs, read, said, whole } from './canal.ts';
import { readPage } from './first-article.ts';

const answer = 'Boats may come back in April, when the walls are dry and the water is let in, the board says.';

test.each([
  [
    'a button',
    `<div><button aria-expanded="false">When may boats come back?</button><div><p>${answer}</p></div></div>`,
  ],
  [
    'a button in a heading',
    `<div><h3><button aria-controls="a1">When may boats come back?</button></h3><div id="a1"><p>${answer}</p></div></div>`,
  ],
  [
    'a link that leads nowhere',
    `<ul><li><a href="#" class="accordion-title">When may boats come back?</a><div><p>${answer}</p></div></li></ul>`,
  ],
  [
    'a button in a box of its own',
    `<div class="faq"><div><button class="faq__question">When may boats come back?</button></div><div><p>${answer}</p></div></div>`,
  ],
])('what opens a section is its heading: %s', (_, section) => {
  expect(read(section)).toContain(`When may boats come back?\n\n${answer}`);
});

test.each([
  ['a menu', '<button aria-expanded="false">Sections</button><ul><li><a href="/a">Town</a></li></ul>'],
  ['a button that shares', '<button aria-controls="s">Share this page with all</button>'],
])('a button that opens no sentence is dropped: %s', (_, button) => {
  expect(read(button)).toBe(whole);
});

test.each([
  ['the same box', '<div class="rte">', '</div><div class="pic"><img src="a.jpg"></div>'],
  ['a box above an advertisement', '<div class="rte">', '</div><div class="ad">Advertisement</div>'],
  ['a box above a picture', '<div class="rte">', '</div><figure><img src="a.jpg"></figure>'],
])('a lede in a box of its own is the article’s: %s', (_, open, close) => {
  const lede = `<p><strong>${said[0]}</strong></p><p>${said[1]}</p>`;
  const html = `<!doctype html><html lang="en"><head><title>Canal to be drained</title></head><body><h1>Canal to be drained</h1><div class="date">3 March 2026</div>${open}${lede}${close}<div class="rte">${paragraphs(2)}</div></body></html>`;
  expect(readPage(html, { url: null }).text).toBe(whole);
});

test.each([
  [
    'rows of figures',
    [
      ['Length', '4 km'],
      ['Depth in m', '2.1'],
      ['Locks', '7'],
    ],
  ],
  [
    'a label that ends with a stop',
    [
      ['Flow in l per sec.', '8'],
      ['Width', '12'],
      ['Built', '1848'],
    ],
  ],
])('a table that ends an article stays whole: %s', (_, rows) => {
  const cells = rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`).join('');
  const last = rows.flat().join('\n\n');
  const sentence = '<tr><td>All figures are of the board, which measured them in 2025.</td></tr>';
  expect(read('', `<table>${sentence}${cells}</table>`)).toContain(last);
});

test.each([
  ['a link', '<a href="/w/Ostmere">Ostmere</a>'],
  ['two links', '<a href="/w/Ostmere">Ostmere</a>, <a href="/w/Sund">Sund</a>'],
  ['a figure', '7'],
])('a cell after its label stays, be it %s', (_, value) => {
  const table = `<table><tr><th>Town</th><td>${value}</td></tr><tr><th>County</th><td><a href="/w/Sund">Sund</a></td></tr></table>`;
  const text = read(table);
  expect(text).toContain(`Town\n\n${value.replaceAll(/<[^>]*>/g, '')}\n\nCounty\n\nSund`);
});

test.each([
  ['code', '<pre>open(lock);\nif (isFull()) {\n  drain();\n}</pre>', 'open(lock);\n\nif (isFull()) {\n\ndrain();\n\n}'],
  ['coloured code', '<pre><b>open</b>(lock);\n<i>drain</i>(lock);</pre>', 'open(lock);\n\ndrain(lock);'],
  [
    'prose, which is joined',
    '<pre>The board met on Friday and decided\nthat the canal will be drained in May.</pre>',
    'The board met on Friday and decided that the canal will be drained in May.',
  ],
])('text that is set as it is written: %s', (_, set, text) => {
  expect(read(set)).toContain(`${said[2]}\n\n${text}\n\n${said[3]}`);
});

test.each([
  [
    'a player',
    '<div>Play Video</div><div>Play</div><div>Mute</div><div>Current Time 0:00</div><div>/</div><div>Fullscreen</div>',
  ],
  [
    'its states',
    '<div>Loaded: 0%</div><div>Progress: 0%</div><div>Remaining Time -0:00</div><div>Playback Rate</div><div>1x</div>',
  ],
  ['its captions', '<span>Captions off</span><br>Subtitles settings<br>Chapters<br>Quality<br>Fullscreen<br>'],
])('the words of %s are no part of an article', (_, player) => {
  expect(read(player)).toBe(whole);
  expect(readFragment(`${paragraphs(0, 3)}${player}${paragraphs(3)}`, null)).toBe(whole);
});

test('one word of a player may be a text’s own', () => {
  expect(read('<h3>Chapters</h3>')).toContain('Chapters');
});

test.each([
  ['– Ida Brandvik', true],
  ['— J. P. Olsen', true],
  ['- additional reporting by Nora Quist', true],
  ['– 12 boats', false],
])('a name after a dash signs an article: %s', (line, stays) => {
  expect(read('', `<p>${line}</p>`).endsWith(line)).toBe(stays);
});

test.each([
  [
    'More on water',
    '<div><p>Town</p><h4><a href="/a">Rowers want their club back</a></h4><p>A club looks for a place to row.</p></div><div><p>Sport</p><h4><a href="/b">Ice on the fjord again</a></h4><p>Skaters wait for it.</p></div>',
  ],
  [
    'Read also',
    '<div><h3><a href="/a">Rowers want their club back</a></h3><p>A club that lost its boats in the flood of last year looks for a place to row this year.</p></div><div><h3><a href="/b">Ice on the fjord again</a></h3></div><div><h3><a href="/c">Who owns the quay</a></h3></div>',
  ],
  [
    'Related stories',
    '<section><div><h4><a href="/a">Rowers want their club back</a></h4><p>A club looks for a place to row.</p></div><div><h4><a href="/b">Ice on the fjord again</a></h4><p>Skaters wait for it.</p></div></section>',
  ],
])('cards of other articles after a label are left out: %s', (label, cards) => {
  expect(read('', `<div><h2>${label.replace('More on water', 'Related articles')}</h2>${cards}</div>`)).toBe(whole);
});

test.each(['12 Comments', '3 comments', '41 Comments'])(
  'what readers say is left out, however much it is: %s',
  (label) => {
    const comment =
      '<p>I have lived on this canal for thirty years, and nobody has ever asked me about its walls, not once.</p>';
    expect(read('', `<h2>${label}</h2>${comment.repeat(12)}`)).toBe(whole);
  },
);

test.each([['WESTHAVEN —'], ['AUBURN, Wash. —'], ['SÃO PAULO –']])(
  'the place that a report is from stays: %s',
  (place) => {
    const html = `<!doctype html><html lang="en"><head><title>Canal to be drained</title></head><body><main><h1>Canal to be drained</h1><div class="dateline">${place}</div><article>${paragraphs()}</article></main></body></html>`;
    expect(readPage(html, { url: null }).text).toBe(`${place}\n\n${whole}`);
  },
);

test.each([
  [
    'terms',
    '<dl><dt>Sill</dt><dd><p>The stone at the bottom of a lock that holds its gates, as the board explains.</p></dd></dl>',
    'Sill',
  ],
  [
    'an anchor that leads nowhere',
    '<h3><a name="sill">The sill of the lock</a></h3><p>The stone at the bottom of a lock that holds its gates, as the board explains.</p>',
    'The sill of the lock',
  ],
])('%s over a sentence stay', (_, section, heading) => {
  expect(read(section)).toContain(`${heading}\n\nThe stone at the bottom`);
});

test.each([
  [
    'a heading over links only',
    '<h2>Discover now</h2><ul><li><a href="/a">Rowers want their club back</a></li><li><a href="/b">Ice on the fjord again</a></li></ul><h2>The walls</h2>',
    'Discover now',
  ],
  [
    'an item over links only',
    '<ul><li>MORE WATER</li><li><a href="/a">Rowers want their club back</a></li><li><a href="/b">Ice on the fjord again</a></li></ul>',
    'MORE WATER',
  ],
  ['a way to the page', '<div>Home Water Canal to be drained</div>', 'Home Water'],
  ['a label of a picture', '<div>Image</div><figure><img src="a.jpg"></figure>', 'Image'],
])('%s is no part of an article', (_, html, label) => {
  expect(read(html)).not.toContain(label);
});
