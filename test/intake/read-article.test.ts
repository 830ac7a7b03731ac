import { expect, test } from 'vitest';
import { readArticle } from '../../intake/read-article.ts';

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
])('readArticle refuses with %s: %j', async (code, content, name) => {
  const reading = await readArticle(Buffer.from(content, 'latin1'), { name });
  expect(reading).toMatchObject({ kind: 'failure', failure: { code, message: expect.stringContaining(name) } });
});
