import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierText, utf8 } from '../pier.ts';

const odt = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    mimetype: utf8('application/vnd.oasis.opendocument.text'),
    'content.xml': utf8(
      `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, utf8(text)])),
  });
const paragraphs = pier.paragraphs
  .map((paragraph) => `<text:p text:style-name="Standard">${paragraph}</text:p>`)
  .join('');

test.each([
  ['by its style', `<text:p text:style-name="Title">${pier.title}</text:p>`],
  ['by a style made of it', `<text:p text:style-name="P1">${pier.title}</text:p>`],
  ['by its heading', `<text:h text:outline-level="1">${pier.title}</text:h>`],
])('readOdt finds the title %s', async (_, title) => {
  expect(await readArticle(odt(title + paragraphs), { name: 'pier.odt' })).toMatchObject({
    articles: [{ title: pier.title, text: pierText }],
  });
});

test('readOdt keeps blanks and rows, puts notes last, and leaves comments and deleted text out', async () => {
  const body =
    '<text:tracked-changes><text:deletion><text:p>never</text:p></text:deletion></text:tracked-changes>' +
    '<text:p>The board<text:s text:c="2"/>said so<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In its report.</text:p></text:note-body></text:note> on Tuesday<office:annotation><text:p>check</text:p></office:annotation>.</text:p>' +
    '<table:table><table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>1,200</text:p></table:table-cell></table:table-row></table:table>';
  expect(await readArticle(odt(body), { name: 'pier.odt' })).toMatchObject({
    articles: [{ text: 'The board said so on Tuesday.\n\n2024 | 1,200\n\nIn its report.' }],
  });
});

test('readOdt refuses an encrypted text and other OpenDocument files by their names', async () => {
  const manifest = { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' };
  expect(await readArticle(odt(paragraphs, manifest), { name: 'a.odt' })).toMatchObject({
    failure: { code: 'encrypted-odt' },
  });
  const sheet = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' };
  expect(await readArticle(odt(paragraphs, sheet), { name: 'a.ods' })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining('spreadsheet') },
  });
});
