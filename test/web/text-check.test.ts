import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../local/stack.ts';
import { type Desk, openDesk, sendArticle } from './desk.ts';

const kept = 'The water board of Ostmere said on Friday that it will drain the old canal before the winter sets in.';
const missed =
  'Engineers found eleven leaks along four kilometres of the bank, and expect to find more of them next week. ';
const stated = {
  '@type': 'NewsArticle',
  headline: 'Canal to be drained',
  articleBody: `${kept} ${missed.repeat(8)}`,
};
/** A page that states more of its article than it shows: whether the rest was left out is for a person to see. */
const html = `<!doctype html><html lang="en"><head><title>Canal to be drained</title>
  <script type="application/ld+json">${JSON.stringify(stated)}</script></head>
  <body><nav><a href="/">All of the canal’s news</a></nav><article><h1>Canal to be drained</h1><p>${kept}</p></article></body></html>`;

let desk: Desk;
let id: string;
beforeAll(async () => {
  desk = await openDesk();
  id = await sendArticle(desk, { html, url: 'https://ostmere.example/canal' });
}, 120_000);
afterAll(() => desk.close());

test('a text that may not be the whole article is to be checked: the list says so, the article shows all that was sent', {
  timeout: 60_000,
}, async () => {
  const page = await desk.open('alice', '/articles');
  await page.getByRole('link', { name: 'ready, check its text' }).click();
  await page.getByText('Ready, check its text.').waitFor();
  expect(await page.getByText('All of the canal’s news').count()).toBe(0);
  await page.getByText('All that was sent').click();
  expect(await page.locator('.sent').textContent()).toContain('All of the canal’s news');
  expect(await page.getByText('Put the text right').count()).toBe(0);
  await page.context().close();
});

test('an editor puts the text right, which is a new version, and nobody is asked to check it again', {
  timeout: 60_000,
}, async () => {
  const page = await desk.open('erin', `/articles/${id}`);
  await page.getByText('Put the text right').click();
  await page.getByLabel('Text', { exact: true }).fill(`${kept}\n\n${missed.trim()}`);
  await page.getByLabel('Reason').fill('The page shows its first paragraph alone.');
  await page.getByRole('button', { name: 'Save this text' }).click();
  await page.locator('.article-text').getByText('eleven leaks').waitFor();
  expect(await page.getByText('Ready, check its text.').count()).toBe(0);
  const { body } = await call(desk.stack, `GET /v1/articles/${id}`, { as: await desk.token('erin') });
  expect(body).toMatchObject({ version: 2, ingestion: { state: 'ready', check: null } });
  expect(desk.complaints).toEqual([]);
  await page.context().close();
});
