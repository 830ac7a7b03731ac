import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbered } from '../local/articles.ts';
import { countersFollowed, type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let articleId: string;
beforeAll(async () => {
  desk = await openDesk();
  articleId = await sendArticle(desk, numbered(1));
}, 120_000);
afterAll(() => desk.close());

const focused = (page: Page) => page.evaluate('document.activeElement?.textContent?.trim()');
const rowsOf = (page: Page) => page.locator('.claim-row');

test('the focus walks with j and k, and comes back to its row when the claim is closed', {
  timeout: 60_000,
}, async () => {
  const page = await desk.open('vera', `/queue?article=${articleId}`);
  await rowsOf(page).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = await rowsOf(page).nth(1).locator('.what > a').textContent();
  await expect.poll(() => focused(page)).toBe(second);
  await page.keyboard.press('Enter');
  await page.locator('.claim h2').waitFor();
  expect(await focused(page)).toBe(second);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate('document.activeElement?.matches(".claim-row a")')).toBe(true);
  expect(await focused(page)).toBe(second);
});

test('Escape closes a form and keeps what was typed, and gives the keys back', { timeout: 60_000 }, async () => {
  const id = await sendArticle(desk, {
    title: 'Escape',
    text: 'The port lost 71 cranes in 2023, Marta Lindqvist said.',
  });
  const claim = await findClaim(desk, id, '71');
  await move(desk, 'alice', [claim.id, { action: 'take' }]);
  const page = await desk.open('alice', `/queue?status=any&claim=${claim.id}`);
  await page.getByRole('button', { name: 'Propose verdict' }).click();
  await page.getByLabel('Rationale').fill('It has 80 of them.');
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Rationale').count()).toBe(0);
  expect(await page.locator('.claim').count(), 'the claim stays open').toBe(1);
  await page.keyboard.press('p');
  expect(await page.getByLabel('Rationale').inputValue()).toBe('It has 80 of them.');
});

test('all loaded claims are chosen at a stroke; a bulk move names those that somebody else was faster with', {
  timeout: 90_000,
}, async () => {
  const id = await sendArticle(desk, numbered(2));
  const page = await desk.open('alice', `/queue?article=${id}`);
  await rowsOf(page).first().waitFor();
  const count = await rowsOf(page).count();
  expect(await page.locator('.list-head p').first().textContent()).toBe(`${count} claims`);
  await page.getByRole('checkbox', { name: `Select all ${count} loaded` }).check();
  const raced = await rowsOf(page).first().locator('.what > a').textContent();
  await move(desk, 'bob', [(await rowsOf(page).first().getAttribute('data-claim')) ?? '', { action: 'take' }]);

  await page.getByRole('button', { name: 'Take', exact: true }).click();
  const outcome = page.locator('.notice');
  await outcome.waitFor();
  const words = await outcome.textContent();
  expect(words).toContain(`${count - 1} claim`);
  expect(words).toContain('Somebody else changed it first');
  expect(words).toContain(raced);
  expect(await rowsOf(page).first().textContent(), 'the row shows who was faster').toContain('bob');
});

test('the queue says when claims of it went to somebody else, and a queue of several pages is fetched again', {
  timeout: 90_000,
}, async () => {
  await sendArticle(desk, numbered(3));
  const id = await sendArticle(desk, { title: 'News', text: 'The museum lost 88 paintings in 1999, Ann Lee said.' });
  const claim = await findClaim(desk, id, '88');
  await countersFollowed(desk);
  const page = await desk.open('alice', '/queue?q=museum');
  await page.locator(`[data-claim="${claim.id}"] input`).check();
  await move(desk, 'bob', [claim.id, { action: 'take' }]);
  await page.getByRole('button', { name: '1 claim here went to somebody else' }).click();
  await page.locator(`[data-claim="${claim.id}"]`).waitFor({ state: 'detached' });
});

test('a view can be handed on by its link, filters and all', { timeout: 60_000 }, async () => {
  const page = await desk.open('alice', `/queue?article=${articleId}`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Speaker').fill('Anna Berg');
  await page.getByLabel('Speaker').press('Enter');
  await page.waitForURL(/speaker=Anna/);
  await page.getByLabel('Order').selectOption('Oldest first');
  await rowsOf(page).first().waitFor();
  await page.getByRole('button', { name: 'Copy link to this view' }).click();
  await page.getByText('Link copied').waitFor();
  const link = String(await page.evaluate('navigator.clipboard.readText()'));
  expect(new URL(link).searchParams.get('sort')).toBe('age');

  const bob = await desk.open('bob', new URL(link).pathname + new URL(link).search);
  await rowsOf(bob).first().waitFor();
  expect(await rowsOf(bob).allTextContents()).toEqual(await rowsOf(page).allTextContents());
  await bob.getByText('Claims of Council report 1').waitFor();
});

test('the tab names the view, and never with controls that reorder', { timeout: 60_000 }, async () => {
  const id = await sendArticle(desk, {
    title: 'Rents\u202e up',
    text: 'Rents rose by 9 percent in 2024, Ann Lee said.',
  });
  const page = await desk.open('vera', `/articles/${id}`);
  await page.locator('.hit').first().waitFor();
  expect(await page.title()).toBe('Rents up · Claimtrail');
  await page.goto(new URL('/queue?status=dismissed', desk.stack.api).href);
  await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('0 dismissed · Claimtrail');
});

test('the claim that an address opens is in sight in its text, however long that is', { timeout: 60_000 }, async () => {
  const before = Array.from({ length: 60 }, (_, index) => `The ${index + 2}nd speaker went home.`).join('\n\n');
  const text = `${before}\n\nThe quay lost 333 metres in 2024, Ann Lee said.`;
  const id = await sendArticle(desk, { title: 'Long', text });
  const claim = await findClaim(desk, id, '333');
  const page = await desk.open('vera', `/articles/${id}?claim=${claim.id}`);
  const hit = page.locator('.hit[data-opened]').first();
  await hit.waitFor();
  await expect.poll(async () => (await hit.boundingBox())?.y ?? -1, { timeout: 10_000 }).toBeLessThan(860);
  expect((await hit.boundingBox())?.y).toBeGreaterThan(50);
});
