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

/** A PDF of one page whose font is not in it, as its operators write it. */
function rawPdf(content: string, font: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    font,
    '<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 700/Descent -200/CapHeight 700/StemV 70>>',
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(${/Japan|JIS/.test(font) ? 'Japan1' : /KS/.test(font) ? 'Korea1' : 'GB1'})/Supplement 2>>/FontDescriptor 6 0 R/DW 1000>>`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 8>>\n%%EOF\n`, 'latin1');
}
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const composite = (map: string) => `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/${map}/DescendantFonts[7 0 R]>>`;
const simple = `<</Type/Font/Subtype/Type1/BaseFont/CMR10/FirstChar 0/LastChar 127/Widths[${'500 '.repeat(128)}]/FontDescriptor 6 0 R>>`;
const lines = (...each: readonly string[]) =>
  `BT /F1 12 Tf 72 700 Td 18 TL ${each.map((line) => `${line} Tj T*`).join(' ')} ET`;
const textOf = async (bytes: Uint8Array) => {
  const reading = await readArticle(bytes, { name: 'a.pdf' });
  return reading.kind === 'articles' ? reading.articles[0]?.text : reading.failure.code;
};

test.each([
  [
    'Chinese',
    'UniGB-UCS2-H',
    ['码头管理局星期二决定关闭旧码头一', '年，因为木桩已经腐烂。'],
    '码头管理局星期二决定关闭旧码头一年，因为木桩已经腐烂。',
  ],
  [
    'Japanese',
    'UniJIS-UCS2-H',
    ['港湾局は火曜日、古い桟橋を一年間', '閉鎖すると決めた。'],
    '港湾局は火曜日、古い桟橋を一年間閉鎖すると決めた。',
  ],
  [
    'Korean',
    'UniKS-UCS2-H',
    ['항만청은 화요일 낡은 부두를 일 년 동', '안 폐쇄하기로 결정했다고 밝혔다. 말', '뚝이 썩었기 때문이다.'],
    '항만청은 화요일 낡은 부두를 일 년 동안 폐쇄하기로 결정했다고 밝혔다. 말뚝이 썩었기 때문이다.',
  ],
])('readPdf reads %s in a font that is not in the file, by the map it names', async (_, map, each, expected) => {
  const content = lines(...each.map((line) => `<${utf16(line)}>`));
  expect(await textOf(rawPdf(content, composite(map)))).toBe(expected);
});

test('readPdf puts ligatures back that a font numbers and does not name', async () => {
  const content = lines('(The o\\036cers \\034ned \\034ve \\035eets, and)', '(sta\\033 found su\\016cient \\014sh.)');
  expect(await textOf(rawPdf(content, simple))).toBe(
    'The officers fined five fleets, and staff found sufficient fish.',
  );
});

test('readPdf joins words that a soft hyphen divides', async () => {
  const win = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
  const content = lines(
    '(The board voted on Tuesday to close the pier, in\\255)',
    '(cluding its shops, for a year, and nobody will fol\\255)',
    '(low it there.)',
  );
  expect(await textOf(rawPdf(content, win))).toBe(
    'The board voted on Tuesday to close the pier, including its shops, for a year, and nobody will follow it there.',
  );
});

const placed = (...each: readonly (readonly [text: string, x: number, y: number])[]) =>
  `BT /F1 11 Tf ${each.map(([text, x, y]) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`).join(' ')} ET`;
const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

test('readPdf reads columns one after the other when their lines are written row by row', async () => {
  const left = ['The harbour board voted to', 'close the old pier, which', 'opened in 1911, for a year.'];
  const right = ['Divers had found fourteen', 'of sixty piles to be rotten', 'when they looked in winter.'];
  const content = placed(
    ...left.flatMap(
      (text, row) =>
        [
          [text, 72, 700 - row * 13],
          [right[row] ?? '', 320, 700 - row * 13],
        ] as const,
    ),
  );
  expect(await textOf(rawPdf(content, helvetica))).toBe(
    'The harbour board voted to close the old pier, which opened in 1911, for a year. Divers had found fourteen of sixty piles to be rotten when they looked in winter.',
  );
});

test('readPdf keeps the rows of a table on their lines, apart from the prose around it', async () => {
  const rows = [
    ['Year', 'Visitors'],
    ['2024', '1,200'],
    ['2025', '900'],
  ];
  const content = placed(
    ['The board counted the visitors of the pier in each of the last two years, it said.', 72, 740],
    ...rows.flatMap(
      ([year = '', visitors = ''], row) =>
        [
          [year, 72, 715 - row * 13],
          [visitors, 250, 715 - row * 13],
        ] as const,
    ),
  );
  expect(await textOf(rawPdf(content, helvetica))).toBe(
    'The board counted the visitors of the pier in each of the last two years, it said.\n\nYear | Visitors\n\n2024 | 1,200\n\n2025 | 900',
  );
});

test('readPdf refuses a text layer that has letters for other letters', async () => {
  const shifted = (text: string) =>
    Array.from(text, (letter) => (letter === ' ' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 29)))
      .join('')
      .replaceAll(/[\\()]/g, '\\$&');
  const each = [
    'The harbour board voted on Tuesday to close',
    'the old pier for a year after divers found',
    'rotten piles there and the county agreed to pay',
    'for half of what the repair is going to cost',
  ];
  expect(await textOf(rawPdf(lines(...each.map((line) => `(${shifted(line)})`)), helvetica))).toBe('meaningless-pdf');
});

test('readPdf goes on with a sentence where a ragged line left room for its next word', async () => {
  const content = lines(
    '(The harbour board said on Tues-)',
    '(day that it will close the old pier for a year, and that the long-)',
    '(term plan stands, \\223whatever it costs,\\224)',
    '(said its chair, who has led it since 2019.)',
  );
  expect(await textOf(rawPdf(content, helvetica))).toBe(
    'The harbour board said on Tuesday that it will close the old pier for a year, and that the long-term plan stands, “whatever it costs,” said its chair, who has led it since 2019.',
  );
});

test('readPdf keeps prose that follows a table at its left edge out of its columns', async () => {
  const rows = [
    ['Year', 'Visitors', 'Fare'],
    ['2024', '1,200', '8'],
    ['2025', '900', '9'],
  ];
  const table = rows.flatMap((cells, row) =>
    cells.map((cell, column) => [cell, 72 + column * 150, 715 - row * 13] as const),
  );
  const prose = 'The board counted the visitors of the pier in each of the years, it said in its report.';
  expect(await textOf(rawPdf(placed(...table, [prose, 72, 660]), helvetica))).toBe(
    `Year | Visitors | Fare\n\n2024 | 1,200 | 8\n\n2025 | 900 | 9\n\n${prose}`,
  );
});

test('readPdf leaves out the heads of chapters, which stand on some of the pages each', async () => {
  const chapters = [
    'How boats are kept',
    'How boats are kept',
    'Locks',
    'Locks',
    'Locks',
    'Miscellanea',
    'Miscellanea',
    'Banks',
  ];
  const bytes = await pdfOf(
    chapters.map((chapter, index): readonly Line[] => [
      [chapter, 790, 10],
      [`On day ${index + 1} the board of the harbour met again, and it said that nothing`, 690],
      ['of what had been said the day before was what it wanted to have said.', 676],
    ]),
  );
  const reading = await readArticle(bytes, { name: 'boats.pdf' });
  const text = reading.kind === 'articles' ? (reading.articles[0]?.text ?? '') : '';
  expect(text).toContain('On day 8 the board of the harbour met again');
  expect(text).not.toMatch(/Miscellanea|Locks|How boats/);
});
