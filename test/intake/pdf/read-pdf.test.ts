import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';

type Line = readonly [text: string, y: number, size?: number];

/** A PDF with a running head and page numbers, and the given lines on each page. */
async function pdfOf(pages: readonly (readonly Line[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const [index, lines] of pages.entries()) {
    const page = document.addPage([595, 842]);
    for (const [text, y, size = 11] of [...lines, ['Westhaven Gazette', 815, 9], [`${index + 1}`, 30, 9]] as const) {
      page.drawText(text, { x: 60, y, size, font });
    }
  }
  return document.save();
}

test('readPdf takes the largest lines as title, joins lines and pages, and leaves running heads out', async () => {
  const bytes = await pdfOf([
    [
      ['Harbour board votes to close', 780, 22],
      ['the old pier', 754, 22],
      ['By Nora Quist', 728, 10],
      ['3 March 2022', 714, 10],
      ['The harbour board on Tuesday voted to close the pier. “We cannot wait for an ac-', 690],
      ['cident,” its chair, Ada Holm, told reporters after the meeting of the board.', 676],
      ['The pier, which opened in 1911, draws 40,000 visitors a year. Holm said repairs', 652],
    ],
    [
      ['cannot start in winter, and that divers found the piles to be unsafe in January.', 780],
      ['The town council meets on Friday.', 756],
    ],
  ]);
  expect(await readArticle(bytes, { name: 'pier.pdf' })).toMatchObject({
    articles: [
      {
        title: 'Harbour board votes to close the old pier',
        byline: 'Nora Quist',
        publishedAt: '2022-03-03',
        text: [
          'The harbour board on Tuesday voted to close the pier. “We cannot wait for an accident,” its chair, Ada Holm, told reporters after the meeting of the board.',
          'The pier, which opened in 1911, draws 40,000 visitors a year. Holm said repairs cannot start in winter, and that divers found the piles to be unsafe in January.',
          'The town council meets on Friday.',
        ].join('\n\n'),
      },
    ],
  });
});
