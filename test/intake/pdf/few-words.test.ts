import { PDFDocument, PDFString, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { askToCheck } from '../../../intake/text-check.ts';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function page(text: string, { picture = false, typed = '' } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const one = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  if (text !== '') one.drawText(text, { x: 60, y: 780, size: 11, font });
  if (picture) one.drawImage(await document.embedPng(pixel), { x: 0, y: 0, width: 500, height: 600 });
  if (typed !== '') {
    const note = { Type: 'Annot', Subtype: 'FreeText', Rect: [60, 600, 400, 640], F: 4, Contents: PDFString.of(typed) };
    one.node.addAnnot(document.context.register(document.context.obj(note)));
  }
  return document.save();
}

test.each([
  ['a page that is empty', '', { picture: false }, 'no-article-text'],
  ['a page of a picture', '', { picture: true }, 'image-only-pdf'],
  ['a letter on a page', 'a', { picture: false }, 'no-article-text'],
])('readPdf says what is wrong with %s', async (_, text, beside, code) => {
  expect(await readArticle(await page(text, beside), { name: 'a.pdf' })).toMatchObject({ failure: { code } });
});

test.each([
  ['typed alone', '', 'The board closes the old pier on Monday.'],
  ['typed beside a text', 'The harbour board met on Tuesday in Westhaven.', 'The board closes the old pier on Monday.'],
  ['typed in two lines', '', 'The board closes the old pier\non Monday.'],
])('readPdf reads what is typed over a page: %s', async (_, text, typed) => {
  const reading = await readArticle(await page(text, { typed }), { name: 'a.pdf' });
  expect(reading).toMatchObject({
    articles: [{ text: expect.stringMatching(/The board closes the old pier on Monday\.$/) }],
  });
});

test('a page with a picture and few words is asked about, one with words alone is not', async () => {
  const note = async (picture: boolean) => {
    const text = 'The harbour board closes the old pier on Monday.';
    const reading = await readArticle(await page(text, { picture }), { name: 'a.pdf' });
    const check = reading.kind === 'articles' ? reading.articles[0]?.check : undefined;
    return check === undefined ? null : (askToCheck(check)?.note ?? null);
  };
  expect(await note(true)).toBe(
    'Its pages have pictures and few words, so a part of its text may stand in the pictures: check the text.',
  );
  expect(await note(false)).toBeNull();
});
