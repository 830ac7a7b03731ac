import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';

const body = 'The harbour board voted on Tuesday to close the old pier for a year, its report says.';
const read = async (source: string) => {
  const reading = await readArticle(Buffer.from(source), { name: 'pier.md' });
  if (reading.kind === 'failure') throw new Error(reading.failure.message);
  const [article] = reading.articles;
  if (article === undefined) throw new Error('no article');
  return article;
};

test.each([
  ['a description in YAML', '---\ntitle: Pier\ndescription: Divers found that 14 of its 60 piles are rotten.\n---\n'],
  [
    'a description in TOML',
    '+++\ntitle = "Pier"\ndescription = "Divers found that 14 of its 60 piles are rotten."\n+++\n',
  ],
  ['a subtitle', '---\ntitle: Pier\nsubtitle: "Divers found that 14 of its 60 piles are rotten."\n---\n'],
  [
    'a standfirst before a description',
    '---\nstandfirst: Divers found that 14 of its 60 piles are rotten.\ndescription: For search engines only, and no reader.\n---\n',
  ],
])('what a head says of the text and the text does not is its standfirst: %s', async (_, head) => {
  expect((await read(`${head}\n${body}\n`)).text).toBe(`Divers found that 14 of its 60 piles are rotten.\n\n${body}`);
});

test.each([
  ['the text says it', 'description: The harbour board voted on **Tuesday** to close the old pier for a year'],
  ['it breaks off', 'excerpt: The harbour board voted on Tuesday to close the old p…'],
  ['it is a label', 'description: All about piers'],
  ['it is the title', 'title: The board closes the pier.\ndescription: The board closes the pier.'],
])('a description is left out where %s', async (_, field) => {
  expect((await read(`---\n${field}\n---\n\n${body}\n`)).text).toBe(body);
});

test.each([
  ['MyST’s fence', '```{note}\nDivers go down again in May, says the board.\n```'],
  ['with an option', '```{admonition}\n:class: tip\nDivers go down again in May, says the board.\n```'],
  ['colons', ':::warning\nDivers go down again in May, says the board.\n:::'],
  ['colons and braces', ':::{tip}\nDivers go down again in May, says the board.\n:::'],
])('a notice is prose, without its fence: %s', async (_, notice) => {
  expect((await read(`# Pier\n\n${body}\n\n${notice}\n`)).text).toBe(
    `${body}\n\nDivers go down again in May, says the board.`,
  );
});

test('a notice keeps its title, and code between fences stays code', async () => {
  const source = `# Pier\n\n${body}\n\n:::note[Before you dive]\nAsk the board.\n:::\n\n\`\`\`sh\ndive --deep\nwait\n\`\`\`\n`;
  expect((await read(source)).text).toBe(`${body}\n\nBefore you dive\n\nAsk the board.\n\ndive --deep\n\nwait`);
});

test.each([
  ['a target above a heading', '(pier-closes)=\n# Pier closes', 'Pier closes'],
  ['attributes after a heading', '# Pier closes {#pier-closes .wide}', 'Pier closes'],
  ['kramdown’s attributes below a heading', '# Pier closes\n{: .wide #pier}', 'Pier closes'],
])('marks of site builders are in no title: %s', async (_, head, title) => {
  expect(await read(`${head}\n\n${body}\n`)).toMatchObject({ title, text: body });
});

test.each([
  ['{ref}`the list`', 'the list'],
  ['{ref}`the list <piers>`', 'the list'],
  ['{file}`piers.csv`', 'piers.csv'],
  ['{doc}`rules <../rules>`', 'rules'],
])('a role is read as what it shows: %s', async (role, shown) => {
  expect((await read(`# Pier\n\n${body}\n\nFor the piles see ${role}, says the board.\n`)).text).toContain(
    `For the piles see ${shown}, says the board.`,
  );
});

test.each([
  ['more columns', ':--|:--|:--'],
  ['fewer', '|---|'],
  ['as many', '---|---'],
])('a table is read row by row, though its rule has %s than its header', async (what, rule) => {
  const { text } = await read(`# Pier\n\n${body}\n\nPile | State\n${rule}\nOne | rotten\nTwo | sound\n`);
  const rows = 'Pile | State\n\nOne | rotten\n\nTwo | sound';
  expect(text.endsWith(what === 'fewer' ? 'Two | sound' : rows)).toBe(true);
});

test.each(['Installation', 'Summary', 'Usage'])('the first of several sections is no title: %s', async (first) => {
  const source = `# ${first}\n\n${body}\n\n# Details\n\nThe pier opened in 1911.\n\n# Credits\n\nAnn Olsen wrote this.\n`;
  expect((await read(source)).title).toBeNull();
});

test.each([
  'Permission is hereby granted to anybody who has a copy of this plan to use it.',
  'The above copyright notice and this one stand in all copies of the plan.',
  'Permission is granted to copy this plan and to draw on it.',
])('whose work a licence is of stays in it: %s', async (terms) => {
  const source = `# Licence\n\nCopyright (c) 2026 Nora Quist\n\n${terms}\n`;
  expect((await read(source)).text).toBe(`Copyright (c) 2026 Nora Quist\n\n${terms}`);
});
