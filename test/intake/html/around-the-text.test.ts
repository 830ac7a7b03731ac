import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { askToCheck } from '../../../intake/text-check.ts';
import { paragraphs, read, said, whole } from './canal.ts';
import { readPage } from './first-article.ts';

const page = (body: string, head = '<title>Canal to be drained</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

async function noteOf(html: string): Promise<string | null> {
  const reading = await readArticle(Buffer.from(html), { name: 'page.html' });
  const check = reading.kind === 'articles' ? reading.articles[0]?.check : undefined;
  return check === undefined ? null : (askToCheck(check)?.note ?? null);
}

test.each([
  ['English', 'Already a subscriber? Sign in'],
  ['German', 'Jetzt diesen Artikel lesen!'],
  ['French', 'Cet article est réservé aux abonnés'],
  ['Spanish', 'Contenido exclusivo para suscriptores'],
])('the beginning of an article that is sold is asked about: %s', async (_, offer) => {
  const html = page(`<main><h1>Canal to be drained</h1>${paragraphs(0, 3)}<div><p>${offer}</p></div></main>`);
  expect(await noteOf(html)).toBe('The page keeps the rest of its article for those who pay: check the text.');
});

test('a whole article is not, whatever its page sells', async () => {
  const html = page(
    `<main><h1>Canal to be drained</h1>${paragraphs()}${paragraphs().replaceAll('board', 'council')}<p>Already a subscriber? Sign in</p></main>`,
  );
  expect(await noteOf(html)).toBeNull();
});

test.each([
  ['a line of its own', '<h1><span>The old canal</span> Board will drain the water next autumn</h1>'],
  ['a word before', '<h1><small>Water</small> Board will drain the water next autumn</h1>'],
  ['an element around', '<h1><div>Ostmere</div><div>Board will drain the water next autumn</div></h1>'],
])('a kicker in a headline is no part of the title: %s', (_, headline) => {
  const html = page(
    `<main>${headline}${paragraphs()}</main>`,
    '<title>Board will drain the water next autumn</title><meta property="og:title" content="Board will drain the water next autumn">',
  );
  expect(readPage(html, { url: null }).title).toBe('Board will drain the water next autumn');
});

test.each([
  ['Harbour: who pays for the canal', 'who pays for the canal'],
  ['The canal, the town and the money', 'the money'],
])('the end of a headline is no title: %s', (headline, end) => {
  const html = page(`<main><h1>${headline}</h1>${paragraphs()}</main>`, `<title>${headline} – ${end}</title>`);
  expect(readPage(html, { url: null }).title).toBe(headline);
});

test.each([
  ['a column', 'Nils', 'A column by Nils Packert', 'Nils Packert'],
  ['German', 'Nora', 'Eine Kolumne von Nora Quist', 'Nora Quist'],
  ['a date after it', 'Nora', 'By Nora Quist, 3 March 2026', 'Nora Quist'],
  ['nothing shown', 'Nora', 'The old canal', 'Nora'],
  ['others beside', 'Nora Quist', 'By Nora Quist, Ann Olsen', 'Nora Quist, Ann Olsen'],
  ['a publisher beside', 'Nora Quist', 'By Nora Quist, OPN', 'Nora Quist'],
  ['an office as a surname', 'Jo Staff', 'Water', 'Jo Staff'],
])('a byline is as whole as the page shows it: %s', (_, stated, line, byline) => {
  const html = page(
    `<main><h1>Canal to be drained</h1><p>${line}</p>${paragraphs()}</main>`,
    `<title>Canal to be drained</title><meta name="author" content="${stated}">`,
  );
  expect(readPage(html, { url: null }).byline).toBe(byline);
});

test.each(['facebook.com/ostmere', 'ostmere.example/staff/nora', 'www.ostmere.example/nora'])(
  'an address is no byline: %s',
  (author) => {
    const html = page(
      `<main><h1>Canal to be drained</h1>${paragraphs()}</main>`,
      `<title>Canal to be drained</title><meta name="author" content="${author}">`,
    );
    expect(readPage(html, { url: null }).byline).toBeNull();
  },
);

test.each([
  ['headings of a gallery', '<h3>The town in pictures</h3><h3>The town in pictures</h3><h3>The town in pictures</h3>'],
  ['a caption in a box', '<div>Boats at the quay of Ostmere in May. Photo: Nora Quist</div>'],
  ['a caption in German', '<div>Boote am Kai. Foto: Nora Quist/OPN</div>'],
  ['a link with a label in capitals', '<p><a href="/p">PHOTOS: The flood in the U.S.</a></p>'],
  ['a size of a file', '<div>1.27 MB</div>'],
  ['an announcement of links', '<section>On this topic:<br><a href="/p">The flood and the town that was</a></section>'],
])('what pages set among sentences is left out: %s', (_, html) => {
  expect(read(html)).toBe(whole);
});

test.each([
  ['a lock', '<div>lockFor subscribers</div>'],
  ['a section', '<header>Popular with readers</header>'],
  ['two', '<section>Water</section><div>More of it</div>'],
])('labels of boxes around a short text are left out: %s', (_, label) => {
  const html = page(
    `<main>${label}<h1>Canal to be drained</h1><h2>The town and the county have to find a way to pay for it all before the winter</h2><p>${said[0]}</p>${label}</main>`,
  );
  const { text } = readPage(html, { url: null });
  for (const part of label.split(/<[^>]*>/).filter((word) => word !== '')) expect(text).not.toContain(part);
  expect(text).toContain(said[0]);
});

test.each(['H2', 'H3', 'H4'])('a long heading under the headline is its standfirst: %s', (name) => {
  const line = 'The town and the county have to find a way to pay for it all before the winter sets in';
  const html = page(
    `<main><h1>Canal to be drained</h1><div>Nora Quist</div><div>3 March 2026</div><${name}>${line}</${name}><div>© Ostmere Post</div><article>${paragraphs()}</article></main>`,
  );
  expect(readPage(html, { url: null }).text).toBe(`${line}\n\n${whole}`);
});

test.each([
  'Additional reporting by Ann Olsen; Editing by Nora Quist and Jo Bo',
  'Reporting by Ann Olsen in Ostmere, editing by Nora Quist',
  '(Writing by Ann Olsen; Editing by Nora Quist)',
])('who else worked on a report stays: %s', (line) => {
  expect(read('', `<div><p>${line}</p></div>`).endsWith(line)).toBe(true);
});

test.each(['for-phone-onlyfor-tablet-upfor-desktop-upfor-wide-desktop-up', 'is-open-for-all-pages-of-a-site'])(
  'names of styles are no text: %s',
  (line) => {
    expect(read('', `<div>${line}</div>`)).toBe(whole);
  },
);

test.each([
  'Der Rat schreibt den Bürgern: „Wir freuen uns auf das Wasser im Mai.“',
  'Er sagte nur: „Das war’s.“',
  'Sie fragte: ‚Und was wird aus den Booten?‘',
])('a last sentence that ends with a quotation stays, whichever marks it has: %s', (line) => {
  expect(read('', `<p>${line}</p>`).endsWith(line)).toBe(true);
});

test.each([
  ['a heading over nothing', '<h3>No wish to row alone?</h3>'],
  ['a section’s name', '<div>Kategorie: News</div>'],
  ['a placeholder', '<div>[Gallery 1 here]</div>'],
  ['a teaser', '<p>Lesetipp: Was der Kanal kostet</p>'],
])('what stands after the last sentence and says nothing is left out: %s', (_, html) => {
  expect(read('', html)).toBe(whole);
});

const card = (at: number) =>
  `<div><a href="/t${at}"><img src="${at}.jpg"></a><h4><a href="/t${at}">What the town does with canal ${at}</a></h4></div>`;

test.each(['h2', 'div', 'p'])('the label of a box of cards goes with them: %s', (name) => {
  const box = `<section><${name}>Exclusive stories – researched for you</${name}>${[1, 2, 3].map(card).join('')}</section>`;
  expect(read(box)).toBe(whole);
});

test.each(['menu', 'main-navigation', 'navbar'])('an entry of a menu is nobody’s name: %s', (name) => {
  const html = page(
    `<div class="${name}"><ul><li><a href="/journalist-prize">Journalist Prize</a></li></ul></div><main><h1>Canal to be drained</h1>${paragraphs()}</main>`,
  );
  expect(readPage(html, { url: null }).byline).toBeNull();
});
