import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.close());

/** Makes the session's token one that the API refuses, as one that ran out is refused. */
function spoilToken(page: Page): Promise<unknown> {
  return page.evaluate(`for (const [name, kept] of Object.entries(sessionStorage)) {
    if (!kept.includes('access_token')) continue;
    const user = JSON.parse(kept);
    sessionStorage.setItem(name, JSON.stringify({ ...user, access_token: user.access_token + 'x' }));
  }`);
}

test('an ended session says so, and one comes back to the same claim and draft', { timeout: 90_000 }, async () => {
  const id = await sendArticle(desk, { title: 'Session', text: 'The dam holds 9 million litres, Anna Berg said.' });
  const claim = await findClaim(desk, id, '9 million');
  await move(desk, 'alice', [claim.id, { action: 'take' }]);
  const page = await desk.open('alice', `/claims/${claim.id}`);
  await page.getByRole('button', { name: 'Propose verdict' }).click();
  await page.getByLabel('Rationale').fill('The register says 4.');
  await spoilToken(page);
  await page.getByText('Your session has ended. What you typed is kept.').waitFor();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page.getByLabel('Rationale').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/claims/${claim.id}`);
  expect(await page.getByLabel('Rationale').inputValue()).toBe('The register says 4.');
  expect(await page.locator('.connection').getAttribute('data-kind')).toBe('good');
});

test('while the API does not answer the page says so, keeps what it shows, and recovers', {
  timeout: 90_000,
}, async () => {
  await sendArticle(desk, { title: 'Silence', text: 'The bridge cost 44 million crowns, Jon Aske said.' });
  const page = await desk.open('alice', '/queue');
  await page.locator('.claim-row').first().waitFor();
  await page.route('**/v1/**', (route) => route.abort());
  await page.getByText('Claimtrail does not answer').waitFor();
  expect(await page.locator('.claim-row').count()).toBeGreaterThan(0);
  await page.locator('.claim-row').first().getByRole('link').click();
  await page.getByRole('alert').getByText('Check the connection').waitFor();
  await page.unroute('**/v1/**');
  await page.getByText('Claimtrail does not answer').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.claim h2').waitFor();
});

test.each([
  ['/claims/none', 'No such claim'],
  ['/articles/none', 'No such article'],
  ['/nowhere', 'Nothing is at this address'],
])('%s says that there is nothing, and leads back to the queue', { timeout: 60_000 }, async (place, words) => {
  const page = await desk.open('vera', place);
  await page.getByRole('heading', { name: words }).waitFor();
  await page.getByRole('link', { name: 'To the queue' }).click();
  await page.waitForURL(/\/queue/);
});

test('files that cannot be read say why, each under its name', { timeout: 60_000 }, async () => {
  const page = await desk.open('alice', '/articles');
  await page.getByLabel('Article files').setInputFiles([
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"title": ') },
    { name: 'blank.txt', mimeType: 'text/plain', buffer: Buffer.from(' ') },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
  ]);
  await page.getByText('3 of 3 files sent').waitFor();
  const line = (name: string) => page.locator('.article-line', { hasText: name });
  await line('broken.json').getByText('is not valid JSON').waitFor();
  await line('photo.png').getByText('is a PNG picture').waitFor();
  await page.getByRole('button', { name: 'Failed only' }).click();
  await line('blank.txt').getByRole('link').click();
  await page.getByText('This article could not be read.').waitFor();
  expect(await page.locator('.article-claims').count(), 'no list of claims beside a text that is not there').toBe(0);
});
