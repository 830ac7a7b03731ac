import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbered } from '../local/articles.ts';
import { type Desk, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let page: Page;
beforeAll(async () => {
  desk = await openDesk();
  await sendArticle(desk, { ...numbered(1), publisher: 'The Saltmarsh Observer' });
  await sendArticle(desk, numbered(2));
  page = await desk.open('alice', '/queue');
  await page.locator('.claim-row').first().waitFor();
}, 120_000);
afterAll(() => desk.close());

test('the palette opens by Ctrl K, also while one types, and goes to views, queues and articles', {
  timeout: 60_000,
}, async () => {
  await page.getByLabel('Search claims').focus();
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Where to, or what to do' });
  await input.waitFor();
  await page.keyboard.type('approval');
  await page.getByRole('option', { name: 'In approval claims' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/status=in-approval/);
  await page.keyboard.press('Control+k');
  await input.waitFor();
  await page.keyboard.type('report 2');
  expect(await input.inputValue()).toBe('report 2');
  await page.getByRole('option', { name: /Council report 2 ?Article/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('.reading h1', { hasText: 'Council report 2' }).waitFor();
});

test('g and a letter lead to a view, and the letter does nothing else', { timeout: 60_000 }, async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL(/\/articles$/);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL(/\/dashboard$/);
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.waitForURL(/\/queue$/);
});

test('articles are searched by title and publisher', { timeout: 60_000 }, async () => {
  await page.goto(new URL('/articles', desk.stack.api).href);
  await page.locator('.article-line').nth(1).waitFor();
  await page.getByLabel('Search articles').fill('saltmarsh report');
  await expect.poll(() => page.locator('.article-line').count()).toBe(1);
  await page.getByLabel('Search articles').fill('nothing like it');
  await page.getByText('No article is called that').waitFor();
  await page.getByLabel('Search articles').fill('');
});

test('several texts are pasted one after the other, and an address that is not public is refused in words', {
  timeout: 60_000,
}, async () => {
  await page.getByText('Paste text').click();
  for (const title of ['Pasted one', 'Pasted two']) {
    await page.getByLabel('Title').fill(title);
    await page
      .getByLabel('Text', { exact: true })
      .fill(`${title}. The quay cost 5 million crowns in 2023, Ann Lee said.`);
    await page.getByRole('button', { name: 'Add this article' }).click();
    await page.getByRole('list', { name: 'Pasted' }).getByText(title).waitFor();
    expect(await page.getByLabel('Title').isVisible(), 'the form stays open').toBe(true);
  }
  await page.getByLabel('By address').fill('nowhere');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await page.getByText('is no http or https address').waitFor();
  await page.getByLabel('By address').fill('127.0.0.1/secret');
  await page.getByRole('button', { name: 'Fetch' }).click();
  await page.getByText('which is not a public address').first().waitFor();
});

test('the sign-in page of this machine wears the page’s look, and loads nothing', { timeout: 60_000 }, async () => {
  const answers: string[] = [];
  const signing = await (await page.context().browser()?.newContext())?.newPage();
  if (signing === undefined) throw new Error('no browser');
  signing.on('request', (request) => answers.push(new URL(request.url()).origin));
  await signing.goto(new URL('/queue', desk.stack.api).href);
  await signing.getByRole('button', { name: 'Sign in' }).click();
  await signing.locator('button[value=alice]').waitFor();
  expect(await signing.evaluate('getComputedStyle(document.querySelector("main")).borderRadius')).toBe('16px');
  expect(new Set(answers)).toEqual(new Set([new URL(desk.stack.api).origin]));
  await signing.context().close();
});

test('editors look after feeds on the page, and see how each went and when it is asked again', {
  timeout: 90_000,
}, async () => {
  const erin = await desk.open('erin', '/articles');
  await erin.getByText('Feeds', { exact: true }).click();
  await erin.getByLabel('Feed (RSS, Atom').fill('127.0.0.1/rss');
  await erin.getByLabel('Asked every').selectOption('1 h');
  await erin.getByRole('button', { name: 'Add this feed' }).click();
  const line = erin.getByRole('list', { name: 'Feeds' }).getByRole('listitem');
  await line.getByText('every 1 h').waitFor();
  await line.getByText('which is not a public address').waitFor({ timeout: 40_000 });
  await line.getByText(/next in (\d+ min|1 hr)/).waitFor();
  await line.getByRole('button', { name: /Remove/ }).click();
  await erin.getByText('No feed is polled yet.').waitFor();
  await page.goto(new URL('/articles', desk.stack.api).href);
  await page.locator('.article-line').first().waitFor();
  expect(await page.getByText('Feeds', { exact: true }).count(), 'reviewers are not offered them').toBe(0);
});
