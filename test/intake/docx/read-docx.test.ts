import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';

const paragraph = (runs: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const docx = (body: string) =>
  zipSync({
    'word/document.xml': Buffer.from(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });

test('readDocx takes the titled paragraph as title, joins runs, and leaves deleted text and field codes out', async () => {
  const body = [
    paragraph(run('Pier closed'), 'Title'),
    paragraph(run('By Nora Quist')),
    paragraph(
      `${run('The board ') + run('voted') + run(' to close the pier &amp; the')}<w:r><w:br/></w:r>${run('dock.')}`,
    ),
    paragraph(
      `${run('It opens')}<w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>${run(' in spring.')}`,
    ),
  ];
  expect(await readArticle(docx(body.join('')), { name: 'pier.docx' })).toMatchObject({
    articles: [
      {
        title: 'Pier closed',
        byline: 'Nora Quist',
        text: 'The board voted to close the pier & the dock.\n\nIt opens in spring.',
      },
    ],
  });
});

test.each(['utf8', 'utf16le'] as const)('readDocx reads a document of another prefix, in %s', async (encoding) => {
  const namespace = 'xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = [paragraph(run('Pier closed'), 'Title'), paragraph(run('The board closed the pier on Monday.'))].join(
    '',
  );
  const xml = `\ufeff<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': Buffer.from(xml.replaceAll(/(<\/?|\s)w:/g, '$1ns0:'), encoding) });
  expect(await readArticle(bytes, { name: 'pier.docx' })).toMatchObject({
    articles: [{ title: 'Pier closed', text: 'The board closed the pier on Monday.' }],
  });
});
