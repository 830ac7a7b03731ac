import { expect, test } from 'vitest';
import { readArticle } from '../../intake/read-article.ts';
import { utf8 } from './pier.ts';

const page = `<!doctype html><html lang="en"><head><title>Ferry fares rise</title></head><body><nav>Home News Sport</nav>
<article><h1>Ferry fares rise</h1>${'<p>The ferry company said on Monday that fares will rise by six per cent, and that it had no choice.</p>'.repeat(5)}</article></body></html>`;

test('readArticle reads plain text, JSON and a page', async () => {
  const text = 'Ferry fares rise\n\nThe ferry company said on Monday that fares will rise.\n';
  const json = JSON.stringify({ title: 'Fares', text: 'Fares rise.', url: 'https://example.org/a?utm_source=x#top' });
  expect(await readArticle(Buffer.from(text), { name: 'a.txt' })).toMatchObject({
    articles: [{ title: 'Ferry fares rise', text: 'The ferry company said on Monday that fares will rise.' }],
  });
  expect(await readArticle(Buffer.from(json), { name: 'a.json' })).toMatchObject({
    articles: [{ title: 'Fares', text: 'Fares rise.', url: 'https://example.org/a' }],
  });
  expect(await readArticle(Buffer.from(page), {})).toMatchObject({
    articles: [{ title: 'Ferry fares rise', language: 'en', text: expect.stringMatching(/^The ferry company/) }],
  });
});

test.each([
  ['empty', '', 'a.txt'],
  ['no-article-text', '  \n 123 \n', 'a.txt'],
  ['broken-json', '{"title": ', 'a.json'],
  ['invalid-article', '{"title": "T"}', 'a.json'],
  ['invalid-article', '{"text": "T", "url": "javascript:alert(1)"}', 'a.json'],
  ['unsupported-type', '\u0089PNG\r\n', 'a.png'],
  ['unsupported-type', 'class Ferry { private int fares; }\n', 'Ferry.java'],
  ['unsupported-type', '<!-- of a kind of its own -->\n<CHANNEL><ABSTRACT>Fares rise.</ABSTRACT></CHANNEL>\n', 'a.xml'],
])('readArticle refuses with %s: %j', async (code, content, name) => {
  const reading = await readArticle(Buffer.from(content, 'latin1'), { name });
  expect(reading).toMatchObject({ kind: 'failure', failure: { code, message: expect.stringContaining(name) } });
});

const sentence = 'The ferry company said on Monday that fares will rise by six per cent, and that it had no choice. ';

test.each([
  ['a name', `PK Sahlin, the director, resigned on Monday. ${sentence}`],
  ['PKK', `PKK fighters crossed the border on Monday, the army said. ${sentence}`],
  ['RIFF', `RIFF raff and others marched on Monday, the police said. ${sentence}`],
  ['a PDF told of', `A PDF begins with the bytes %PDF-1.7, the engineer said on Monday. ${sentence}`],
])('readArticle takes a text that begins like another form for text: %s', async (_, text) => {
  expect(await readArticle(Buffer.from(text), { name: 'a.txt' })).toMatchObject({ articles: [{ text: text.trim() }] });
});

test.each([
  ['a NUL', '\u0000'],
  ['a field of NULs', '\u0000'.repeat(20)],
])('readArticle reads a page into which %s got, and the rest of it as it was', async (_, nuls) => {
  const broken = page
    .replace('</article>', `<p>The quay${nuls} stays open.</p></article>`)
    .replace('<nav>', `<nav>${'<a href="/">Home</a>'.repeat(80)}`);
  expect(await readArticle(Buffer.from(broken), { name: 'a.html' })).toMatchObject({
    articles: [{ title: 'Ferry fares rise', text: expect.stringMatching(/The quay\s+stays open\./) }],
  });
});

test.each([
  ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
  ['an address card', 'BEGIN:VCARD\r\nFN:Ida Brandvik\r\nEND:VCARD\r\n'],
  ['a web archive (WARC)', 'WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>The board said no.</p>'],
  ['what a server answered, with its header', 'HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<p>The board said no.</p>'],
])('readArticle refuses %s by name', async (is, source) => {
  expect(await readArticle(utf8(source), { name: 'a.txt' })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining(is) },
  });
});

test.each(['-*- text -*-', '.. _`ferry fares`:', '====='])('%s is no title', async (mark) => {
  expect(await readArticle(Buffer.from(`${mark}\n\n${sentence}`), { name: 'a.txt' })).toMatchObject({
    articles: [{ title: null }],
  });
});

test('readArticle gives facts on one line, well-formed and without what nobody sees', async () => {
  const json = `{"title": "A\\udc00 row\\u0007\\non \\u202ethe quay", "publisher": "\\ud800", "text": "${sentence}"}`;
  const reading = await readArticle(Buffer.from(json), { name: 'a.json' });
  expect(reading).toMatchObject({ articles: [{ title: 'A\ufffd row on the quay', publisher: '\ufffd' }] });
});

test('readArticle keeps the other entries of a feed when one has no words or is too long', async () => {
  const item = (title: string, text: string) =>
    `<item><title>${title}</title><description>${text}</description></item>`;
  const items = [
    item('good', sentence.repeat(8)),
    item('figures', '12 34 56. '.repeat(80)),
    item('long', sentence.repeat(12_000)),
  ];
  const feed = `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;
  const reading = await readArticle(Buffer.from(feed), { name: 'a.rss' });
  expect(reading.kind === 'articles' && reading.articles.map(({ title }) => title)).toEqual(['good']);
});

test.each([
  ['CMakeLists.txt', 'project(pier C)\n'],
  ['robots.txt', 'User-agent: *\nDisallow: /drafts\n'],
  ['board_requirements-dev.txt', 'ferry==1.2\npier>=3\n'],
  [
    'pier.txt',
    'find_package(pier REQUIRED)\n\nproject(pier C)\n\nadd_module(pier)\n\ntarget_sources(\n  $ENV{PIER}\n  PRIVATE\n    pier.c\n)\n',
  ],
  [
    'pier.txt',
    '#!/bin/sh\n# The board of the pier wants this to be run each night.\nset -e\nfor one in $(ls); do\n  cut "$one"\ndone\nexport PIER=1\nA=2\nB=$A\n',
  ],
  ['Makefile', 'all:\n\tpier\n'],
])('readArticle refuses the source of a program by its name or its lines: %s %#', async (name, source) => {
  expect(await readArticle(utf8(source), { name })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining('the source of a program') },
  });
});

test.each([
  ['a list', 'To bring:\n\n2 (two) ropes\nsalt\nlamps (4)\nbread;\nwater;\nknives;\n'],
  [
    'verse',
    'The pier is old;\nthe tide is high;\nthe boards are cold;\nthe gulls go by;\nand none is told\nto wonder why.\n',
  ],
  ['an article with an example', `${sentence}\n\nfares(1);\n\nfares(2);\n\nfares(3);\n\nfares(4);\n\nfares(5);\n`],
])('readArticle takes %s for a text', async (_, text) => {
  expect(await readArticle(utf8(text), { name: 'a.txt' })).toMatchObject({ kind: 'articles' });
});

test.each([
  ['pier.tex', 'The pier is closed, said the board on Monday.', 'TeX'],
  ['pier.txt', '% made by hand\n\\documentclass[a4paper]{article}\n\\begin{document}\nThe pier is closed.\n', 'TeX'],
  ['a.txt', '\\section{Pier}\nThe pier is closed, said the board.\n', 'TeX'],
  ['pier.texi', 'The pier is closed.', 'Texinfo'],
  ['pier', '@c The pier.\n@c Twice.\n\n@display\nThe pier is closed.\n@end display\n', 'Texinfo'],
  ['b.txt', '\\input texinfo @c -*-texinfo-*-\n@settitle Pier\n', 'Texinfo'],
])('readArticle refuses what a typesetter reads, by its name or its first command: %s', async (name, source, form) => {
  expect(await readArticle(utf8(source), { name })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining(`a ${form} document`) },
  });
});

test.each([
  ['a TIFF picture', 'II*\u0000\u0008\u0000'],
  ['a TIFF picture', 'MM\u0000*\u0000\u0008'],
  ['a recording or a picture (MP4, MOV, HEIC)', '\u0000\u0000\u0000\u0020ftypisom'],
  ['a recording or a picture (MP4, MOV, HEIC)', '\u0000\u0000\u0000\u0024ftypheic'],
  ['a recording (Matroska or WebM)', '\u001aE\u00df\u00a3'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['an xz archive', '\u00fd7zXZ\u0000'],
  ['a PostScript file', '%!PS-Adobe-3.0\n%%Title: pier\n(The board said no.) show\n'],
])('readArticle names %s by its first bytes', async (is, bytes) => {
  expect(await readArticle(Buffer.from(bytes, 'latin1'), { name: 'pier.txt' })).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining(is) },
  });
});

test('a text about such files is a text', async () => {
  const text = 'BZh and MM* are how they begin, and ftyp comes after four bytes, the engineer said on Monday.';
  expect(await readArticle(Buffer.from(text), { name: 'pier.txt' })).toMatchObject({ articles: [{ text }] });
});
