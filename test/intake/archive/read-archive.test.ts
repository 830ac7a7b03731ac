import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierText, utf8 } from '../pier.ts';

const article = utf8(`${pier.title}\n\n${pierText}\n`);

test('readArchive reads each file of a ZIP archive, and names those that are no articles', async () => {
  const bytes = zipSync({
    'press/one.txt': article,
    'press/two.md': utf8(`# Two\n\n${pierText}`),
    'press/table.xlsx': zipSync({ 'xl/workbook.xml': utf8('<x/>') }),
    'press/photo.jpg': utf8('\u00ff'),
    '__MACOSX/press/._one.txt': utf8('x'),
    'press/.DS_Store': utf8('x'),
  });
  expect(await readArticle(bytes, { name: 'press.zip' })).toMatchObject({
    articles: [
      { title: pier.title, text: pierText },
      { title: 'Two', text: pierText },
    ],
    refused: [{ part: 'press/table.xlsx', failure: { code: 'unsupported-type' } }],
  });
});

test('readArchive reads an archive in an archive, and none deeper', async () => {
  const inner = zipSync({ 'one.txt': article });
  const twice = zipSync({ 'inner.zip': inner });
  expect(await readArticle(twice, { name: 'a.zip' })).toMatchObject({ articles: [{ title: pier.title }] });
  expect(await readArticle(zipSync({ 'a.zip': twice }), { name: 'b.zip' })).toMatchObject({
    failure: { code: 'too-deep' },
  });
});

test.each([
  ['an EPUB without its container', { mimetype: utf8('application/epub+zip'), 'a.xhtml': utf8('<p>No.</p>') }, 'EPUB'],
  ['EPUB', { mimetype: utf8('application/epub+zip'), 'META-INF/container.xml': utf8('<x/>') }, 'EPUB'],
  ['nothing', {}, 'empty'],
  ['pictures', { 'a.jpg': utf8('x') }, 'without a document'],
])('readArchive refuses an archive of %s by its name', async (_, files, said) => {
  expect(await readArticle(zipSync(files), { name: 'a.zip' })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining(said) },
  });
});

test('readArchive stops at bounds on number and on size, whatever the files say', async () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.txt`, article]));
  expect(await readArticle(zipSync(many), { name: 'a.zip' })).toMatchObject({ failure: { code: 'too-large' } });
  const bomb = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `${index}.txt`,
      [new Uint8Array(4 * 1024 * 1024).fill(0x20), { level: 9 }] as const,
    ]),
  );
  const zipped = zipSync(
    Object.fromEntries(Object.entries(bomb).map(([name, [bytes]]) => [name, [bytes, { level: 9 }]])),
  );
  expect(await readArticle(zipped, { name: 'bomb.zip' })).toMatchObject({ failure: { code: 'too-large' } });
});
