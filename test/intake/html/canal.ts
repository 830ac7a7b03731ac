import { readPage } from './first-article.ts';

/** An article’s paragraphs, made up for these tests. */
export const said = [
  'The water board of Ostmere said on Friday that it will drain the old canal before the winter sets in.',
  'Engineers found eleven leaks along four kilometres of the bank, and expect to find more of them next week.',
  '“Nobody has looked at this wall since 1974,” said Ida Brandvik, who leads the inspection for the board.',
  'The work will cost 3.4 million crowns, of which the town pays a third and the county pays the remainder.',
  'Boats have to leave the harbour by the end of October, and their owners will be paid for the lost season.',
  'The council votes on the plan on 9 November, after a meeting with the owners in the town hall on Monday.',
];
/** Some of them as HTML. */
export const paragraphs = (from = 0, to = said.length) =>
  said
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');

/** What is read of an article with something after its third paragraph, and something after its last. */
export function read(between: string, after = '', above = ''): string {
  const body = `<main><article><h1>Canal to be drained</h1>${above}${paragraphs(0, 3)}${between}${paragraphs(3)}${after}</article></main>`;
  const html = `<!doctype html><html lang="en"><head><title>Canal to be drained</title></head><body><nav><a href="/">Home</a></nav>${body}<footer><p>© 2026 The Ostmere Post</p></footer></body></html>`;
  return readPage(html, { url: null }).text;
}

/** The text of the article alone. */
export const whole = said.join('\n\n');
