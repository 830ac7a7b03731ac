import { expect, test, vi } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierText, utf8 } from '../pier.ts';
import { encodeAs } from '../text/encode.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (separator: string, ...cells: readonly string[]) => cells.map(quoted).join(separator);

test.each([
  ['commas', ',', 'a.csv'],
  ['semicolons', ';', 'a.csv'],
  ['tabs', '\t', 'a.tsv'],
  ['commas, in a file of another name', ',', 'a.txt'],
])('readTable reads the rows of a table with %s as articles', async (_, separator, name) => {
  const table = [
    ['Headline', 'Date', 'Author', 'Link', 'Body'].join(separator),
    row(separator, pier.title, pier.day, pier.byline, pier.url, pierText),
    row(separator, 'Two "quays"', 'unknown', '', '', pierText),
  ].join('\r\n');
  expect(await readArticle(utf8(`\ufeff${table}\r\n`), { name })).toMatchObject({
    articles: [
      { title: pier.title, publishedAt: pier.day, byline: pier.byline, url: pier.url, text: pierText },
      { title: 'Two "quays"', publishedAt: null, url: null, text: pierText },
    ],
  });
});

test('readTable reads a table in Windows-1252, as Excel writes it', async () => {
  const table = `sep=;\r\ntitle;text\r\n${row(';', pier.title, pierText)}\r\n`;
  const reading = await readArticle(encodeAs('windows-1252', table), {
    name: 'a.csv',
    contentType: 'application/vnd.ms-excel',
  });
  expect(reading).toMatchObject({ articles: [{ title: pier.title, text: pierText }] });
});

test('readTable takes the first of two columns with one name, and writes nothing to the console', async () => {
  const warn = vi.spyOn(console, 'warn');
  const table = `title,text,note,note\nOne,${JSON.stringify(pierText)},a,b\n`.replaceAll('\\n', '\n');
  expect(await readArticle(utf8(table), { name: 'a.csv' })).toMatchObject({
    articles: [{ title: 'One', text: pierText }],
  });
  const twice = `title,title,text\nOne,Two,${JSON.stringify(pierText)}\n`.replaceAll('\\n', '\n');
  expect(await readArticle(utf8(twice), { name: 'a.csv' })).toMatchObject({ articles: [{ title: 'One' }] });
  expect(warn).not.toHaveBeenCalled();
});

test('readTable names the rows that are no articles', async () => {
  const table = `title,text\n${row(',', 'One', pierText)}\n${row(',', 'Two', '')}\n`;
  expect(await readArticle(utf8(table), { name: 'a.csv' })).toMatchObject({
    articles: [{ title: 'One' }],
    refused: [{ part: 'Two', failure: { code: 'no-article-text' } }],
  });
});

test.each([
  ['table-without-text', 'year,passengers\n2024,1200\n2025,900\n'],
  ['no-article-text', 'title,text\n'],
  ['too-large', `title,text\n${'a,The board said no.\n'.repeat(501)}`],
])('readTable refuses with %s', async (code, table) => {
  expect(await readArticle(utf8(table), { name: 'a.csv' })).toMatchObject({ failure: { code } });
});

test('a text whose first sentence has commas stays a text', async () => {
  const text = 'The title, text and date of the report were wrong, the board said on Tuesday.\n';
  expect(await readArticle(utf8(text), { name: 'a.txt' })).toMatchObject({ articles: [{ text: text.trim() }] });
});

test.each([
  ['Spanish', 'Título;Fecha;Texto;Autor'],
  ['Portuguese', 'Título;Data;Corpo;Autor'],
  ['French', 'Titre;Date;Contenu;Auteur'],
  ['Italian', 'Titolo;Data;Testo;Autore'],
  ['German', 'Überschrift;Datum;Inhalt;Verfasser'],
  ['Russian', 'Заголовок;Дата;Текст;Автор'],
])('readTable reads a header in %s', async (_, header) => {
  const table = `${header}\r\n${row(';', pier.title, pier.day, pierText, pier.byline)}\r\n`;
  expect(await readArticle(utf8(table), { name: 'a.csv' })).toMatchObject({
    articles: [{ title: pier.title, publishedAt: pier.day, byline: pier.byline, text: pierText }],
  });
});

test('a table of figures is refused as a table, whatever its file is called', async () => {
  const table = 'year,passengers,fare\n2024,1200,8\n2025,900,9\n2026,880,9\n';
  expect(await readArticle(utf8(table), { name: 'a.txt' })).toMatchObject({ failure: { code: 'table-without-text' } });
  const prose = 'Ida, Jo, Nora\nFriday, Saturday, Sunday\nOstmere, Westhaven, Saltmarsh\n';
  expect(await readArticle(utf8(prose), { name: 'a.txt' })).toMatchObject({ kind: 'articles' });
});
