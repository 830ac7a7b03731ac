import { expect, test } from 'vitest';
import { read, whole } from './canal.ts';

test.each([
  '<div class="rightbox"><b>We need you</b><p>Help us to bring the news of the canal to readers everywhere.</p><a href="/give">Donate</a></div>',
  '<aside><p>Unsere Berichte kosten Geld, und wir haben keine Werbung auf diesen Seiten.</p><p><a href="/spenden">Jetzt spenden</a></p></aside>',
  '<section><h3>Notre journal</h3><p>Sans vous, ce journal ne vivrait pas longtemps, et nous non plus.</p><a href="/don">Faire un don »</a></section>',
])('a box that asks for a gift is told by its link: %#', (box) => {
  expect(read(box)).toBe(whole);
  expect(read('', box)).toBe(whole);
});

test('a sentence that links to where readers can give stays', () => {
  const sentence =
    'Owners without insurance can ask the fund of the county, to which anybody can <a href="/give">donate</a> until May.';
  expect(read(`<p>${sentence}</p>`)).toContain('to which anybody can donate until May.');
});

test.each([
  '<div><div><h2>Monthly</h2><p>$7<span>/</span>month</p><p>A plan that you can cancel on any day of it.</p></div><p>We take cards and cheques.</p></div>',
  '<section><h3>Digital</h3><p>9,99 € im Monat</p><p>Monatlich kündbar, mit allen Ausgaben der Zeitung.</p></section>',
  '<div><h3>Abonnement</h3><p>12 € par mois</p><p>Sans engagement, pour lire tous nos articles.</p></div>',
])('a box that sells the site’s subscription is told by its price: %#', (box) => {
  expect(read(box)).toBe(whole);
  expect(read('', box)).toBe(whole);
});

test('a price by the month in a report stays', () => {
  expect(read('<p>A berth in the new basin is let to the owners of boats for a fee.</p><p>$70/month</p>')).toContain(
    '$70/month',
  );
});

test.each([
  ['0.9', ['Boats', 'Banks', 'Boards']],
  ['a longer label', ['Boats in winter', 'Banks of the canal', 'Boards of the town']],
  ['a question', ['Who pays? The boats', 'Who leaves? The banks', 'Who votes? The boards']],
])('a list of labels with titles of other articles after them is left out: %s', (_, labels) => {
  const item = (label: string, index: number) =>
    `<li><strong>${label}: </strong><a href="/politics/article${index}.html">What becomes of the harbour now?</a></li>`;
  expect(read(`<ul>${labels.map(item).join('')}</ul>`)).toBe(whole);
});

test('a list of sources, each of a site of its own, stays', () => {
  const items = ['county', 'town', 'board'].map(
    (who) =>
      `<li>The office for water of the ${who}: <a href="https://${who}.example/a">the report on the canal and its leaks</a></li>`,
  );
  expect(read(`<p>These reports were read for this article by its authors:</p><ul>${items.join('')}</ul>`)).toContain(
    'The office for water of the county: the report on the canal and its leaks',
  );
});

test.each(['Read more', 'Artikel lesen', 'Lire la suite'])(
  'the beginning of another article above “%s” is left out',
  (label) => {
    const box = `<div><h2>Nine women who dug the first canal of the county</h2><p>They are forgotten today, and few of them have a stone in the town.</p><p>They came from the north, and …</p><div><div>${label}</div></div></div>`;
    expect(read('', box)).toBe(whole);
  },
);

test('a last part of the article that ends with dots stays', () => {
  expect(read('<h2>And then</h2><p>The board waits for the spring, and for the county, and …</p>')).toContain(
    'for the county, and …',
  );
});

test.each([
  ['Twitter', 'https://twitter.com/ida/status/1'],
  ['Mastodon', 'https://mastodon.example/@ida/110'],
  ['Bluesky', 'https://bsky.app/profile/ida.example/post/3k'],
])('a quoted post of %s stays among the sentences', (_, address) => {
  const quote = `<div class="embed breakout"><blockquote class="post"><p>How did this wall stand?</p><p>— Ida <a href="${address}">4 May</a></p></blockquote></div>`;
  expect(read(quote)).toContain('How did this wall stand?');
});

test.each([
  ['The Verdict', '87'],
  ['Fazit', '8,5 / 10'],
  ['Our rating:', '4 out of 5'],
])('a review keeps its score: %s %s', (label, score) => {
  expect(read('', `<div class="box"><div>${label}</div><div><span>${score}</span></div></div>`)).toBe(
    `${whole}\n\n${label}\n\n${score}`,
  );
});

test.each([
  'The council stays of one mind. (Ann Olsen) +++',
  'The council stays of one mind. (aol)',
  'The council stays of one mind. ■',
])('a short last sentence stays with what signs it: %s', (sentence) => {
  expect(read('', `<p>${sentence}</p>`)).toBe(`${whole}\n\n${sentence}`);
});

test('a sentence of the author’s that is one link stays', () => {
  const sentence =
    'Click here to watch the film of the leaks in a new window because for some reason I can’t show it to you here';
  expect(read(`<p><a href="https://film.example/a">${sentence}</a></p>`)).toContain(sentence);
  expect(read('<p><a href="/more">Click here to watch more of it</a></p>')).toBe(whole);
});

test.each([
  '<p>5 from 13 votes</p>',
  '<p>Tried this recipe? Share a picture of it with us!</p>',
  '<p>Please spare some time to comment below, and let us know how you got on.</p>',
  '<p>Liken Sie uns auf <a href="https://www.facebook.com/a">Facebook</a></p>',
  '<p><strong>Schon gelesen?</strong></p>',
  '<h2>Canals change fast. Keep up with the <b>Lock Daily</b> newsletter.</h2>',
  '<p>News date : 04/21/2022 &nbsp;&nbsp;&nbsp;Category : <a href="/c">Press Releases</a></p>',
  '<p>Wir verwenden Cookies, die unser Angebot sicherer machen.</p>',
  '<p>Durch die Nutzung unserer Dienste stimmen Sie der Verwendung von Cookies zu. <a href="/d">Mehr</a></p>',
  '<p>Nous utilisons des cookies pour améliorer ce site.</p>',
  '<p><a href="/hi">हिन्दी</a> | <a href="/en">English</a> | Español | <a href="/fr">Français</a> | <a href="/pl">Polski</a></p>',
])('a line that pages leave is left out: %s', (line) => {
  expect(read(line)).toBe(whole);
});

test.each([
  'The bakers say that of 13 votes in the council 5 were from the north of the town, and were lost to it.',
  'English, French and Spanish are spoken on the boats, and Polish and Czech are heard in the harbour.',
  'Wir verwenden das Wasser des Kanals, sagt die Bäuerin, seit meine Großmutter hier lebte und pflanzte.',
])('a sentence that begins like one stays: %s', (sentence) => {
  expect(read(`<p>${sentence}</p>`)).toContain(sentence);
});

test.each([
  'Ann Olsen · Ida Brandvik · Carl Holm · Dora Quist · Emil Rask · Frida Lund · Gerd Moe · Hans Aas · Ivar Lie · Jon Eide',
  'canal, lock, boats of the county, boats of the town, harbour board, leaks, water board, old canal, winter, wall, lock keepers, drained canal, engineers',
  'canal | lock | boats of the county | boats of the town | harbour board | leaks | water board | old canal | winter of the wall',
])('a long row of names that is one link is no sentence: %#', (row) => {
  expect(read('', `<p><a href="/list">${row}</a></p>`)).toBe(whole);
});

test('what is said of a picture above the first sentence stays out, whoever signs it', () => {
  expect(read('', '', '<p>The lock in May. (Ostmere Post)</p>')).toBe(whole);
});

test.each([
  '<li class="report"><a href="#" title="Fehler melden"></a><span>Fehler melden</span><div><div>Sie haben einen Fehler gefunden?</div><div>Zwei Klicks genügen.</div><div><b>Im Kanal ist kein Wasser</b><i>Niemand weiß, wo das</i></div></div></li>',
  '<div><div>Spotted a mistake in this story?</div><div>Mark the words, and send them to our desk.</div></div>',
  '<section><p>Vous avez repéré une erreur ?</p><span>Sélectionnez les mots, puis envoyez-les.</span></section>',
])('a box that asks for errors is left out with what shows how to report one: %#', (box) => {
  expect(read(box)).toBe(whole);
  expect(read('', box)).toBe(whole);
  expect(read('', '', `<div>${box}</div>`)).toBe(whole);
});

test('a line that asks for errors takes no paragraph of the article with it', () => {
  const box = '<div><p>The lock opens on Monday.</p><p>Spotted a mistake in this story? Tell us.</p></div>';
  expect(read(box)).toContain('The lock opens on Monday.');
  expect(read(box)).not.toContain('Spotted');
});
