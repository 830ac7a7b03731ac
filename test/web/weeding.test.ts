import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbered } from '../local/articles.ts';
import { type Desk, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let page: Page;
let articleId: string;
beforeAll(async () => {
  desk = await openDesk();
  articleId = await sendArticle(desk, numbered(1));
  for (const number of [2, 3, 4, 5]) await sendArticle(desk, numbered(number));
  page = await desk.open('alice', '/queue');
  await rows().first().waitFor();
}, 120_000);
afterAll(() => desk.close());

const rows = () => page.locator('.claim-row');
const selected = () => page.locator('.claim-row[data-selected]').count();

async function go(place: string): Promise<void> {
  await page.goto(new URL(place, desk.stack.api).href);
  await rows().first().waitFor();
}

test('rows are 52 to 56 pixels high, and a click anywhere on one opens it', { timeout: 60_000 }, async () => {
  await go('/queue');
  const box = await rows().nth(1).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(52);
  expect(box?.height).toBeLessThanOrEqual(56);
  await rows()
    .nth(1)
    .click({ position: { x: (box?.width ?? 0) - 250, y: 45 } });
  await page.locator('.claim h2').waitFor();
  const id = await rows().nth(1).getAttribute('data-claim');
  expect(new URL(page.url()).searchParams.get('claim')).toBe(id);
});

test('the least worth checking are listed first, up to a score', { timeout: 60_000 }, async () => {
  await go('/queue?sort=lowest&maxScore=0.9');
  const points = (await page.locator('.claim-row .points').allTextContents()).map(Number);
  expect(points.length).toBeGreaterThan(2);
  expect(points).toEqual(points.toSorted((a, b) => a - b));
  expect(Math.max(...points)).toBeLessThanOrEqual(90);
  await page.getByRole('button', { name: 'Filters' }).waitFor();
  expect(await page.getByLabel('Score at most').inputValue()).toBe('0.9');
});

test('claims are selected, dismissed and brought back by keyboard, and it is said in words', {
  timeout: 90_000,
}, async () => {
  await go(`/queue?article=${articleId}`);
  const before = await rows().count();
  expect(before).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('j');
  await page.keyboard.press('J');
  await page.keyboard.press('J');
  await expect.poll(selected).toBe(3);
  await page.keyboard.press('K');
  await expect.poll(selected, { message: 'walking back gives up what one leaves' }).toBe(2);
  await page.keyboard.press('Escape');
  await expect.poll(selected, { message: 'Escape gives the selection up' }).toBe(0);
  await page.keyboard.press('K');
  await expect.poll(selected).toBe(2);
  await page.keyboard.press('d');
  await page.getByText('Why it needs no verdict').waitFor();
  await page.keyboard.press('4');
  await page.getByText('Dismissed 2 claims').waitFor();
  await expect.poll(() => rows().count(), { message: 'what was dismissed leaves the queue at once' }).toBe(before - 2);
  await page.keyboard.press('z');
  await page.getByText('Undone: 2 claims as before').waitFor();
  await expect.poll(() => rows().count()).toBe(before);
});

test('all that the filters let through is selected, not only what is loaded, with the number said', {
  timeout: 90_000,
}, async () => {
  const pageOf = 4;
  await page.route(/\/v1\/claims\?/, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', String(pageOf));
    // Later pages come only when they are asked for by the selection of all.
    if (url.searchParams.has('cursor') && !asked) return;
    await route.continue({ url: url.href });
  });
  let asked = false;
  await go('/queue');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText('1 claim selected').waitFor();
  const offer = page.getByRole('button', { name: /^Select all \d+/ });
  expect(Number(/\d+/.exec((await offer.textContent()) ?? '')?.[0])).toBeGreaterThan(pageOf);
  await page.unroute(/\/v1\/claims\?/);
  asked = true;
  await go('/queue');
  await page.keyboard.press('A');
  const words = page.getByText(/^\d+ claims selected/);
  await words.waitFor();
  const selectedCount = (await words.textContent())?.split(' ')[0];
  expect(Number(selectedCount)).toBeGreaterThan(100);
  // The desk's counts follow a second or two after the undo before.
  await expect
    .poll(() => page.locator('.tabs [aria-current] .count').textContent(), { timeout: 15_000 })
    .toBe(selectedCount);
  await page.keyboard.press('Escape');
});

test('no key caps and no words about pointing on a screen of 380 pixels', { timeout: 60_000 }, async () => {
  const narrow = await desk.open('alice', '/queue', { width: 380 });
  await narrow.locator('.claim-row').first().click();
  await narrow.getByRole('button', { name: 'Take' }).waitFor();
  expect(await narrow.locator('.key >> visible=true').count()).toBe(0);
  await narrow.goto(new URL(`/articles/${articleId}`, desk.stack.api).href);
  await narrow.locator('.hit').first().waitFor();
  expect(await narrow.getByText('point at a claim').isVisible()).toBe(false);
});
