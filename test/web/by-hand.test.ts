import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposeByKeyboard, weedByKeyboard } from '../../bench/page/desk-work.ts';
import { handsOn } from '../../bench/page/hands.ts';
import { numbered } from '../local/articles.ts';
import { type Desk, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const number of [1, 2, 3, 4, 5]) await sendArticle(desk, numbered(number));
}, 120_000);
afterAll(() => desk.close());

test('a verdict with two pieces of evidence takes at most 25 strokes beyond the words typed', {
  timeout: 60_000,
}, async () => {
  const page = await desk.open('alice', '/queue');
  await page.locator('.claim-row').nth(3).waitFor();
  const hands = handsOn(page);
  await proposeByKeyboard(page, hands);
  expect(hands.strokes()).toBeLessThanOrEqual(25);
});

test('weeding goes at two hundred claims in two minutes or faster', { timeout: 60_000 }, async () => {
  const page = await desk.open('bob', '/articles');
  await page.locator('.article-line').first().waitFor();
  const hands = handsOn(page);
  const noise = 10;
  await weedByKeyboard(page, hands, noise);
  const begun = 1.35 + 0.2 * 'Control K least Enter'.length;
  expect((hands.seconds() - begun) / noise).toBeLessThan(120 / 200);
  await expect.poll(() => page.locator('.claim-row').count()).toBeGreaterThan(0);
});
