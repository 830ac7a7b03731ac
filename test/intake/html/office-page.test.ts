import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierText, utf8 } from '../pier.ts';

const gdocs = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c1{color:#000}</style></head><body class="c4 doc-content"><p class="c2 title" id="h.x"><span class="c1">${pier.title}</span></p>${pier.paragraphs.map((text, index) => `<p class="c0"><span class="c1">${text}</span>${index === 0 ? '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>' : ''}</p>`).join('')}<p class="c0"></p><div><p class="c5"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;The report was published on 2 March.</span></p></div></body></html>`;
const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" lang=EN-GB><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>Draft 3</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><div class=WordSection1><p class=MsoTitle>${pier.title.replace(' for', '\r\nfor')}<o:p></o:p></p>${pier.paragraphs.map((text) => `<p class=MsoNormal><span style='mso-fareast-language:EN-GB'>${text}</span><![if !supportFootnotes]><a href="#_ftn1">[1]</a><![endif]><o:p></o:p></p>`).join('\r\n')}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>`;
const libre = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2 (Linux)"/><title></title></head><body lang="en-GB"><h1 class="western">${pier.title}</h1>${pier.paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

test.each([
  ['Google Docs', gdocs, `${pierText}\n\nThe report was published on 2 March.`],
  ['Word', word, pierText],
  ['LibreOffice', libre, pierText],
])('readOfficePage reads the whole of what %s exported, under its title', async (_, html, text) => {
  expect(await readArticle(utf8(html), { name: 'pier.html' })).toMatchObject({
    articles: [{ title: pier.title, text }],
  });
});

test('readOfficePage keeps each row of a table on its line', async () => {
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td width=100>\r\n<p class=MsoNormal>${cell}</p></td>`).join('\r\n')}</tr>`;
  const html = word.replace('</div>', `<table>${row('2024', '1,200')}${row('2025', '900')}</table></div>`);
  expect(await readArticle(utf8(html), { name: 'pier.html' })).toMatchObject({
    articles: [{ text: `${pierText}\n\n2024 | 1,200\n\n2025 | 900` }],
  });
});
