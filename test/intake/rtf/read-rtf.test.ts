import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierText } from '../pier.ts';

const escaped = (text: string) =>
  Array.from(text, (character) => (character.charCodeAt(0) > 126 ? `\\u${character.charCodeAt(0)}?` : character)).join(
    '',
  );
const rtf = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}{\\f1\\fswiss\\fcharset204 Arial Cyr;}}{\\colortbl;\\red0\\green0\\blue0;}{\\*\\generator Word 16;}{\\info{\\author N. Q.}}{\\header\\pard Saltmarsh Courier\\par}\n${body}}`,
    'latin1',
  );

test('readRtf reads paragraphs, characters by number and by code page, and the larger first one as title', async () => {
  const [first = '', second = '', third = ''] = pier.paragraphs.map(escaped);
  const body = `\\pard\\fs40\\b ${pier.title}\\b0\\par\n\\fs24 ${first}\\par\n${second.replace('\\u8220?', '\\ldblquote ').replace('\\u197?', "\\'c5")}\\par ${third.replace('report', '{\\b re}{\\i port}')}\\par`;
  expect(await readArticle(rtf(body), { name: 'pier.rtf' })).toMatchObject({
    articles: [{ title: pier.title, text: pierText }],
  });
});

test('readRtf leaves pictures, fields, notes, hidden and deleted text out, and keeps rows of tables', async () => {
  const body = String.raw`\pard The board said{\v  secret} so on {\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt Tuesday}}{\footnote A note.}{\deleted  never}.\par{\pict\pngblip 89504e470d0a1a0a}\trowd 2024\cell 1,200\cell\row\trowd 2025\cell 900\cell\row\pard{\f1 \'cf\'e8\'f0\'f1} is Russian.\par`;
  expect(await readArticle(rtf(body), { name: 'pier.doc' })).toMatchObject({
    articles: [{ text: 'The board said so on Tuesday.\n\n2024 | 1,200\n\n2025 | 900\n\nПирс is Russian.' }],
  });
});

test('readRtf keeps surrogate pairs whole and passes over as many fallbacks as the document says', async () => {
  const body = String.raw`\uc2 The board\u8217\'92\'92s \u-10179 ??\u-8704 ??sign said \uc0\u8220 no\u8221 .\par`;
  expect(await readArticle(rtf(body), { name: 'a.rtf' })).toMatchObject({
    articles: [{ text: 'The board’s 😀sign said “no”.' }],
  });
});

test('readRtf passes over binary pictures by their length', async () => {
  const body = `{\\pict\\bin5 {{}\\x}The board said on Tuesday that the pier is shut.\\par`;
  expect(await readArticle(rtf(body), { name: 'a.rtf' })).toMatchObject({
    articles: [{ text: 'The board said on Tuesday that the pier is shut.' }],
  });
});
