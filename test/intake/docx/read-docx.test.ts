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

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (root: string, body: string) => Buffer.from(`<?xml version="1.0"?><w:${root} ${w}>${body}</w:${root}>`);
const relation = (kind: string, target: string) =>
  Buffer.from(
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
  );
const textIn = async (bytes: Uint8Array) => {
  const reading = await readArticle(bytes, { name: 'pier.docx' });
  return reading.kind === 'articles' ? reading.articles[0]?.text : reading.failure.code;
};

test.each([
  ['relative to the package', 'word/document2.xml', 'word/document2.xml'],
  ['from its root', '/docs/main.xml', 'docs/main.xml'],
])('readDocx reads the part that the package names %s', async (_, target, name) => {
  const bytes = zipSync({
    '_rels/.rels': relation('officeDocument', target),
    [name]: part('document', `<w:body>${paragraph(run('The board said no.'))}</w:body>`),
  });
  expect(await textIn(bytes)).toBe('The board said no.');
});

test.each([
  ['by its built-in name, whatever its id', 'Titel', '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'],
  [
    'by a style based on it',
    'Kop',
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="T"/></w:style>',
  ],
  [
    'by a style that the file describes before the one it is based on',
    'Kop',
    '<w:style w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="T"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
  ],
  ['by the first heading', 'berschrift1', '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'],
  ['by the id alone', 'Titre', ''],
])('readDocx finds the title %s', async (_, style, styles) => {
  const body =
    paragraph(run('HARBOUR OFFICE'), 'Other') +
    paragraph(run('Pier closed'), style) +
    paragraph(run('The board said no.'));
  const bytes = zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles === '' ? {} : { 'word/styles.xml': part('styles', styles) }),
  });
  expect(await readArticle(bytes, { name: 'pier.docx' })).toMatchObject({ articles: [{ title: 'Pier closed' }] });
});

test.each([
  [
    'hidden text',
    run('The board said') +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t> INTERNAL</w:t></w:r>' +
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> no.</w:t></w:r>',
    'The board said no.',
  ],
  [
    'the mark of a hidden paragraph end',
    `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('The board said no.')}`,
    'The board said no.',
  ],
  [
    'what moved away',
    `<w:moveFrom>${run('gone ')}</w:moveFrom>${run('The board ')}<w:moveTo>${run('said no.')}</w:moveTo>`,
    'The board said no.',
  ],
  [
    'a reading over characters',
    '<w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
      run('の港湾局は拒否した。'),
    '東京の港湾局は拒否した。',
  ],
  [
    'a formula',
    `${run('It costs ')}<m:oMath><m:r><m:t>2x + 5</m:t></m:r></m:oMath>${run(' crowns.')}`,
    'It costs 2x + 5 crowns.',
  ],
  [
    'symbols',
    run('The ') +
      '<w:r><w:sym w:font="Symbol" w:char="F062"/></w:r>' +
      run(' wave rose 3 ') +
      '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>' +
      run('C.'),
    'The β wave rose 3 °C.',
  ],
])('readDocx reads a paragraph with %s', async (_, runs, expected) => {
  expect(await textIn(docx(`<w:p>${runs}</w:p>`))).toBe(expected);
});

test('readDocx keeps rows on their lines, cells of prose apart, text boxes after their paragraph, and notes last', async () => {
  const cell = (...texts: readonly string[]) => `<w:tc>${texts.map((text) => paragraph(run(text))).join('')}</w:tc>`;
  const long = 'The board said on Tuesday that it had closed the pier. '.repeat(5).trim();
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('The pier opened in 1911.'))}</w:txbxContent></w:pict></w:r>`;
  const body = [
    paragraph(run('Pier closed'), 'Title'),
    `<w:tbl><w:tr>${cell('2024')}${cell('1,200')}</w:tr><w:tr>${cell('2025')}${cell('900')}</w:tr></w:tbl>`,
    `<w:tbl><w:tr>${cell(long)}${cell('A column.')}</w:tr></w:tbl>`,
    `<w:p>${run('The county ')}${box}${run('pays half.')}</w:p>`,
  ].join('');
  const notes = `<w:footnote w:id="1">${paragraph(run('Its report of 2 March.'))}</w:footnote>`;
  const bytes = zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/footnotes.xml': part('footnotes', notes),
  });
  expect(await textIn(bytes)).toBe(
    [
      '2024 | 1,200',
      '2025 | 900',
      long,
      'A column.',
      'The county pays half.',
      'The pier opened in 1911.',
      'Its report of 2 March.',
    ].join('\n\n'),
  );
});
