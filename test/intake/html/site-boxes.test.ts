import { expect, test } from 'vitest';
import { readFragment } from '../../../intake/html/read-fragment.ts';
import { paragraphs, read, said, whole } from './canal.ts';
import { readPage } from './first-article.ts';

const form = '<form action="/l"><input type="email" name="m"><input type="submit" value="Send"></form>';

test.each([
  [
    'a section with a heading',
    `<section aria-label="Post by mail"><h3>Canal talk</h3><p>Every second Sunday: what the keepers of the locks say to each other, near and plain.</p>${form}</section>`,
  ],
  [
    'a box without a heading that is named so',
    `<div class="signup-x1"><div><p>Every second Sunday: what the keepers of the locks say to each other, near and plain.</p></div>${form}</div>`,
  ],
  [
    'the form itself',
    '<form><div>Ostmere Letter</div><input placeholder="Your email"><div>We hate spam. Your address will never be sold to anybody, or shared with others.</div></form>',
  ],
  [
    'boxes in boxes',
    `<div><div><h4>The lock letter</h4><p>All that happens on the water in one letter, read by eleven thousand people.</p></div><div><div>${form}</div></div></div>`,
  ],
])('where readers leave their address is no part of the article: %s', (_, box) => {
  expect(read(box)).toBe(whole);
  expect(read('', box)).toBe(whole);
});

test('a paragraph beside a form stays', () => {
  const text = 'Whoever has a boat on the canal may write to the board until the end of the month, it says.';
  expect(read(`<div><p>${text}</p>${form}</div>`)).toContain(text);
});

const card = (at: number) =>
  `<div class="c${at}"><a href="/t${at}"><img src="${at}.jpg"></a><h4><a href="/t${at}">Rowing ${at}</a></h4><p>A sport for people who like to sit with their backs to it.</p></div>`;

test.each([
  ['a list', `<ul>${[1, 2].map((at) => `<li>${card(at)}</li>`).join('')}</ul>`],
  [
    'boxes',
    `<div>${[1, 2, 3]
      .map(card)
      .join('')
      .replaceAll(/class="c\d"/g, 'class="c"')}</div>`,
  ],
  [
    'links around the headings',
    `<section>${[1, 2].map((at) => `<article><a href="/t${at}"><img src="a.jpg"><h5>Rowing ${at}</h5></a><p>A sport for people who like to sit with their backs to it.</p></article>`).join('')}</section>`,
  ],
])('cards of other pages are no part of the article, as %s', (_, cards) => {
  expect(read('', cards)).toBe(whole);
});

test('cards with a teaser of two sentences, an author and a day are no part of the article', () => {
  const long = (at: number) =>
    `<li><div><a href="/s${at}"><img src="a.jpg"></a><div><h3><a href="/s${at}">Rowing ${at} of the year</a></h3><p>All through the year the keeper of lock ${at} writes down who passes it. Her first list of the year says who came, who went and who never meant to come at all.</p><div>By <a href="/a">Ann Olsen</a><br>On <span>5 March</span></div></div></div></li>`;
  expect(read(paragraphs().replaceAll('The ', 'Once more the '), `<ul>${long(1)}${long(2)}</ul>`)).not.toContain(
    'Her first list',
  );
});

test.each([
  ['a line that is shown twice', `<h3>${said[0]}</h3><div><p>${said[0]}</p></div>`, said[0] ?? ''],
  ['a post’s address', '<p>https://www.instagram.com/p/CMe36/</p>', ''],
])('%s stays once, or not at all', (_, html, text) => {
  expect(read(html)).toBe([...said.slice(0, 3), text, ...said.slice(3)].filter(Boolean).join('\n\n'));
});

test('what only an editor of the page needs is no part of its headings', () => {
  expect(read('<h2>The bank<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>')).toContain(
    '\n\nThe bank\n\n',
  );
});

test('the parts of a list of the best stay, though each has a picture and a link', () => {
  const parts = said.map(
    (text, at) => `<div><h3><a href="https://b${at}.example">Lock ${at}</a></h3><img src="a.jpg"><p>${text}</p></div>`,
  );
  const text = read(
    '',
    `<div>${parts.join('').replaceAll('The ', 'Then the ').replaceAll('Boats', 'Then boats')}</div>`,
  );
  for (const sentence of said.slice(3))
    expect(text).toContain(sentence.replace('The ', 'Then the ').replace('Boats', 'Then boats'));
});

test.each([
  [
    'apps, networks and a letter',
    '<ul><li>All of Ostmere in your pocket? Take our <a href="https://play.google.com/store/apps/details?id=x">app for Android</a> or <a href="https://apps.apple.com/x">iOS</a>.</li><li>The Post on <a href="https://whatsapp.com/channel/x">WhatsApp</a> and <a href="https://www.instagram.com/x">Instagram</a>.</li><li>You like it short? Then <a href="/newsletter/">our letter</a> is for you, every day.</li></ul>',
  ],
  [
    'networks alone',
    '<ul><li>Find the whole of the Post every day on <a href="https://www.facebook.com/post">Facebook</a>.</li><li>And in pictures on <a href="https://instagram.com/post">Instagram</a>.</li></ul>',
  ],
])('a list of the site’s channels is no part of the article: %s', (_, list) => {
  expect(read(list)).toBe(whole);
});

test.each([
  [
    'a list with one channel',
    '<ul><li>The board wrote so on <a href="https://x.com/board/status/1">its page</a>.</li><li>Its critics wrote there, <a href="https://x.com/critics/status/2">too</a>.</li></ul>',
    'Its critics wrote there, too.',
  ],
  [
    'a sentence that names an app',
    '<p>The board’s app is there for <a href="https://play.google.com/store/apps/details?id=x">Android</a> and <a href="https://apps.apple.com/x">iOS</a>, Brandvik said.</p>',
    'for Android and iOS, Brandvik said.',
  ],
])('%s stays', (_, html, text) => {
  expect(read(html)).toContain(text);
});

test.each([
  [
    'an offer of an app after the last sentence',
    '<div id="appRgt"><div><img src="i.png"><div>You read in the second best way!</div></div><ul><li>More comfort on the way</li><li>Paper and news in one</li></ul><a class="button" href="/app">Take it</a><div>No thanks. Go on here.</div></div>',
  ],
  [
    'a picture with a link',
    '<div class="x7"><a href="/g"><img src="g.jpg"></a><span>12 pictures of the canal</span></div>',
  ],
  ['a poll', '<div class="x8"><div>Should it be drained?</div><input type="radio"> Yes <input type="radio"> No</div>'],
])('%s is no part of the article', (_, box) => {
  expect(read('', box)).toBe(whole);
});

test.each([
  ['a list of figures', '<ul><li>Length: 4 km</li><li>Leaks: 11</li></ul>', 'Leaks: 11'],
  ['an address between sentences', '<blockquote>Lock 7, Ostmere</blockquote>', 'Lock 7, Ostmere'],
])('%s stays', (_, html, text) => {
  expect(read(html)).toContain(text);
});

test.each([
  [
    'lines of a calendar, some of them links',
    'p',
    ['2 Nov – Rowers – Lock 1', '3 Nov – Swimmers – Lock 4', '5 Nov – Divers – Lock 2', '9 Nov – Keepers – Lock 7'],
    [1, 3],
  ],
  ['items of a list', 'li', ['Lock 1, open', 'Lock 2, shut', 'Lock 3, open'], [1]],
])('%s stay', (_, element, lines, linked) => {
  const items = lines
    .map((line, at) => `<${element}>${linked.includes(at) ? `<a href="/${at}">${line}</a>` : line}</${element}>`)
    .join('');
  const box = element === 'li' ? `<ul>${items}</ul>` : items;
  expect(read(box)).toBe([...said.slice(0, 3), ...lines, ...said.slice(3)].join('\n\n'));
});

test('names of which some are links stay in a piece of a page, in cells and on lines', () => {
  const cells =
    '<table><tr><td><a href="/a">Ann Olsen</a></td><td>Jo Berg</td><td><a href="/i">Ida Brandvik</a></td><td>Nora Quist</td></tr></table>';
  const lines =
    'The best keeper<br>* Jo [<a href="https://jo.example/keeper/of/locks">https://jo.example/keeper/of/locks</a>]<br>The best lock<br>* Lock 4 of the canal';
  expect(readFragment(`<p>${said[0]}</p>${cells}<p>${lines}</p>`, null)).toBe(
    [
      said[0],
      'Ann Olsen',
      'Jo Berg',
      'Ida Brandvik',
      'Nora Quist',
      'The best keeper',
      '* Jo [https://jo.example/keeper/of/locks]',
      'The best lock',
      '* Lock 4 of the canal',
    ].join('\n\n'),
  );
});

test.each([
  [
    'a teaser with its label in any language',
    '<p><strong>FUNDA OLUNYE UDABA | </strong><a href="/u">Eleven leaks along the bank of the canal</a></p>',
    false,
  ],
  [
    'a sentence with a link',
    '<p>The board says: <a href="/b">nobody has looked at this wall since 1974</a>.</p>',
    true,
  ],
])('%s', (_, html, stays) => {
  expect(read(html) === whole).toBe(!stays);
});

test('a list of links with a word before each is no part of the article', () => {
  const list = [
    'Talk: <a href="/1">The keeper who never sleeps at night</a>',
    '<a href="/2">Eleven leaks and a flood</a>',
    '<b>A diver tells: </b><a href="/3">What really lies in the mud of the canal</a>',
  ];
  expect(read(`<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul>`)).toBe(whole);
});

test('a list of links with a time and a section before each is no part of the article', () => {
  const list = [
    ['12:13', 'The keeper of lock four who never sleeps at night'],
    ['11:52', 'Eleven leaks and a flood that nobody had seen coming'],
    ['29 Nov · Town', 'What really lies in the mud of the old canal at Ostmere'],
  ].map(([time, title], at) => `<div>${time}</div><div><a href="/${at}">${title}</a></div>`);
  expect(readFragment(`${paragraphs()}<div>${list.join('')}</div>`, null)).toBe(whole);
});

test('a page of which lines and few sentences are kept is shown to a person', () => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `<div>${at + 1} Nov</div><div>Lock ${at} of the canal is open to all boats that are not too wide</div>`,
  );
  const html = `<!doctype html><html lang="en"><body><article><h1>Canal to be drained</h1>${lines.join('')}<p>${said[0]}</p></article></body></html>`;
  expect(readPage(html, { url: null }).check?.whole).not.toBeNull();
});

test('a box of other pages’ names is no part of the article, however long it is', () => {
  const names = Array.from({ length: 20 }, (_, at) => `<a href="/k${at}">Keeper of lock ${at}</a>`).join(' · ');
  expect(read('', `<div>${names}</div>`)).toBe(whole);
});

test.each(['More on this:', 'Lue aiheesta lisää:', 'Photos by Ann Olsen (Post), Jo Berg and others'])(
  '%s is no last line',
  (line) => {
    expect(read('', `<p>${line}</p>`)).toBe(whole);
  },
);

test('a sentence that a colon ends is a last line, and words with their address are a line', () => {
  const puzzled = 'The keepers seemed a bit puzzled by the plan:';
  const address = 'https://ostmere.example/plan';
  expect(read('', `<p>${puzzled}</p>`)).toBe(`${whole}\n\n${puzzled}`);
  expect(read(`<p>The plan of the canal – <a href="${address}">${address}</a></p>`)).toContain(
    `The plan of the canal – ${address}`,
  );
});

test('a notice of what a site earns by its links is no part of the article', () => {
  expect(
    read(
      '',
      '<p>*Disclosure: some of the links above are affiliate links, and the Post may earn a commission if you buy.</p>',
    ),
  ).toBe(whole);
});

test.each(['h2', 'h3'])('a heading between sentences stays, in a box called embed: %s', (name) => {
  expect(read(`<div class="embed embed-subheader"><${name}>Over the bank</${name}></div>`)).toContain('Over the bank');
});

test.each([
  [
    'a class that hides its words',
    '<div class="copy-lg"><span>Ostmere.</span> <span>Eleven leaks along the bank change the plans of a whole town.</span></div>',
  ],
  [
    'a class called leader',
    '<div class="leader"><p>Ostmere. Eleven leaks along the bank change the plans of a whole town.</p></div>',
  ],
])('a standfirst right under the headline stays, in %s', (_, standfirst) => {
  expect(read('', '', standfirst)).toBe(
    `Ostmere. Eleven leaks along the bank change the plans of a whole town.\n\n${whole}`,
  );
});

test.each([
  ['main-photo-title', 'The canal of Ostmere had eleven leaks when this was taken'],
  ['imageDescription', 'The canal of Ostmere had eleven leaks when this picture was taken from the bank.'],
])('what is said of a picture in %s is no standfirst', (name, caption) => {
  const box = `<div class="box"><img src="a.jpg"><div class="${name}"><b>${caption}</b></div></div><div>Water</div>`;
  expect(read('', '', box)).toBe(whole);
});

test('code that is set as it is written stays, its blocks apart', () => {
  const code = 'const board = ask(pier)\n\n&lt;script&gt;board.read()&lt;/script&gt;';
  expect(read(`<pre><code>${code}</code></pre>`)).toContain('const board = ask(pier)\n\n<script>board.read()</script>');
});

test.each([
  'Did you like this article? Then please support us with a gift, or become a member of the Post.',
  'Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns bitte mit einer Spende.',
  'Von Post am 21/02/2026. Abgelegt unter Stadt. Sie können alle Antworten durch den RSS 2.0 lesen. Kommentare und Pings sind geschlossen.',
  'Vous avez aimé cet article ? Soutenez-nous pour que la rédaction puisse continuer son travail.',
  'Gostou deste artigo? Então apoie o nosso trabalho com uma pequena contribuição por mês.',
])('%s is no part of the article', (line) => {
  expect(read('', `<p>${line}</p>`)).toBe(whole);
});

test.each([
  (heading: string) => `<h2>${heading}<span><a class="mark" href="#leaks" id="leaks">#</a></span></h2>`,
  (heading: string) => `<h2>${heading}<a class="headerlink" href="#leaks" title="Permalink">¶</a></h2>`,
  (heading: string) => `<h2 id="leaks"><a href='#leaks'>&para;</a> ${heading}</h2>`,
  (heading: string) => `<h3>${heading} <a href="#leaks">🔗</a>\n</h3>`,
])('a heading is read without the mark that links to it: %#', (headed) => {
  expect(read(headed('What leaks'))).toBe(
    `${said.slice(0, 3).join('\n\n')}\n\nWhat leaks\n\n${said.slice(3).join('\n\n')}`,
  );
});

test('a mark that links to a place stays in a sentence', () => {
  const sentence =
    'The board names the law on water, <a href="#law">§</a> 12, and the rule of <a href="#r">#</a> 4 beside it.';
  expect(read(`<p>${sentence}</p>`)).toContain('the law on water, § 12, and the rule of # 4 beside it.');
});
