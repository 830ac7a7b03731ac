import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { article } from '../local/articles.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let articleId: string;
let claimId: string;
beforeAll(async () => {
  desk = await openDesk();
  articleId = await sendArticle(desk, article);
  claimId = (await findClaim(desk, articleId, '8 percent')).id;
  await move(desk, 'alice', [claimId, { action: 'take' }]);
}, 120_000);
afterAll(() => desk.close());

const Violations = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.string()) }));

/** What axe-core finds wrong, worst cases first. */
async function violationsOf(page: Page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))`,
  );
  return Violations.parse(found);
}

describe.each([
  { scheme: 'light', dark: false },
  { scheme: 'dark', dark: true },
])('axe-core finds nothing wrong, $scheme,', ({ dark }) => {
  let page: Page;
  beforeAll(async () => {
    page = await desk.open('alice', '/queue', { dark });
  }, 60_000);

  test.each([
    ['in the queue', () => '/queue', '.claim-row'],
    ['in the queue with a claim', () => `/queue?status=in-review&claim=${claimId}`, '.moves'],
    ['in the queue with its filters', () => '/queue?status=any&minScore=0.3', '.claim-row'],
    ['in an article with a claim', () => `/articles/${articleId}?claim=${claimId}`, '.claim h2'],
    ['where nothing is', () => '/claims/none', '.empty'],
    ['in an article', () => `/articles/${articleId}`, '.hit'],
    ['on a claim', () => `/claims/${claimId}`, '.moves'],
    ['on the dashboard', () => '/dashboard', '.bars a'],
    ['among articles', () => '/articles', '.article-line'],
  ])('%s', { timeout: 60_000 }, async (_where, place, sign) => {
    await page.goto(new URL(place(), desk.stack.api).href);
    await page.locator(sign).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('in the keys, and when a session has ended', { timeout: 60_000 }, async () => {
    await page.goto(new URL('/queue', desk.stack.api).href);
    await page.locator('.claim-row').first().waitFor();
    await page.keyboard.press('?');
    await page.getByText('Single keys act').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.route('**/v1/stats', (route) => route.fulfill({ status: 401, json: { code: 'token-invalid' } }));
    await page.getByText('Your session has ended.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.unroute('**/v1/stats');
  });

  test('in the form of a proposal, with its problems', { timeout: 60_000 }, async () => {
    await page.goto(new URL(`/claims/${claimId}`, desk.stack.api).href);
    await page.getByRole('button', { name: 'Propose verdict' }).click();
    await page.getByRole('button', { name: 'Propose verdict' }).click();
    await page.getByText('Choose a verdict').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
  });
});

test('an article is printed without what one clicks, and its claims with their verdicts after it', {
  timeout: 60_000,
}, async () => {
  const page = await desk.open('vera', `/articles/${articleId}?claim=${claimId}`);
  await page.locator('.claim h2').waitFor();
  await page.emulateMedia({ media: 'print' });
  const shown = async (part: string) => page.locator(part).first().isVisible();
  expect(await Promise.all(['.masthead', '.work', '.claim-panel', '.reading'].map(shown))).toEqual([
    ...[false, false, false, true],
  ]);
  const height = await page.evaluate(
    'document.querySelector("main").scrollHeight - document.querySelector("main").clientHeight',
  );
  expect(height, 'nothing is cut off at the height of the screen').toBe(0);
});

test('markup, script and controls of direction in an article stay words', { timeout: 60_000 }, async () => {
  const hostile = {
    title: '<img src=x onerror=alert(1)>\u202etitle',
    publisher: '"><script>alert(2)</script>',
    text: 'The mayor said <script>alert(3)</script> cost 4 million crowns in 2023. \u202eIt rose by 9 percent\u202c, <b onclick=alert(4)>Ann Lee</b> said.',
  };
  const id = await sendArticle(desk, hostile);
  const page = await desk.open('alice', `/articles/${id}`);
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.reading').textContent()).toContain('<script>alert(3)</script>');
  // Intake takes the override out of a title; the one in the text is shown for what it is.
  expect(await page.locator('.reading h1').textContent()).toBe('<img src=x onerror=alert(1)>title');
  expect(await page.locator('main').locator('img, script, b').count()).toBe(0);
  expect(await page.locator('.reading bdi.control').count()).toBeGreaterThan(0);
  await page.goto(new URL(`/queue?article=${id}`, desk.stack.api).href);
  await page.locator('.claim-row').first().waitFor();
  expect(await page.locator('main').locator('img, script, b').count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

test('right-to-left text reads from the right', { timeout: 60_000 }, async () => {
  const text = 'قال الوزير إن الأسعار ارتفعت بنسبة 12 في المئة في عام 2024.';
  const id = await sendArticle(desk, { title: 'أسعار', text });
  const page = await desk.open('alice', `/articles/${id}`);
  await page.locator('.article-text p').waitFor();
  const direction = await page.evaluate('getComputedStyle(document.querySelector(".article-text p")).direction');
  expect(direction).toBe('rtl');
});

test('nothing is wider than a screen of 380 pixels', { timeout: 60_000 }, async () => {
  const page = await desk.open('vera', '/queue', { width: 380 });
  for (const place of ['/queue', `/claims/${claimId}`, `/articles/${articleId}`, '/articles', '/dashboard']) {
    await page.goto(new URL(place, desk.stack.api).href);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(
      'Math.max(...[...document.querySelectorAll("html, main")].map((e) => e.scrollWidth))',
    );
    expect(width, place).toBeLessThanOrEqual(380);
  }
});
