import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from '../local/articles.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.close());

const elsewhere = 'https://statistics.example.net/ferries';

/** Fills in the proposal whose form is open. */
async function write(page: Page, { rationale, url }: { rationale: string; url: string }): Promise<void> {
  await page.getByRole('radio', { name: 'Mostly false' }).check();
  await page.getByLabel('Rationale').fill(rationale);
  await page.getByRole('radio', { name: 'Refutes' }).check();
  await page.getByLabel('Address').fill(url);
  await page.getByLabel('Title').fill('Passengers by year');
}

function badge(page: Page, status: string) {
  return page.locator('.claim .badge', { hasText: status });
}

test('an article goes from upload to a published verdict, and the dashboard follows', {
  timeout: 120_000,
}, async () => {
  const alice = await desk.open('alice', '/articles');
  await alice.getByLabel('Article files').setInputFiles({
    name: 'ferry-fares.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(article)),
  });
  await alice.getByText('1 of 1 file sent').waitFor();
  const line = alice.locator('.article-line', { hasText: article.title });
  await line.getByRole('link', { name: /^\d+ claims?$/ }).click();
  await alice.getByRole('link', { name: /8 percent/ }).click();
  const claim = new URL(alice.url()).searchParams.get('claim');

  await alice.getByRole('button', { name: 'Take', exact: true }).click();
  await alice.getByText('You hold it for').waitFor();
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  expect(await alice.getByText('Choose a verdict').isVisible()).toBe(true);
  await write(alice, { rationale: 'The authority announced 5 percent.', url: article.url });
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.getByText('the article’s own site').waitFor();
  await alice.getByLabel('Address').fill(elsewhere);
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await badge(alice, 'In approval').waitFor();
  expect(await alice.getByRole('button', { name: 'Approve' }).count(), 'nobody approves their own proposal').toBe(0);

  const erin = await desk.open('erin', '/dashboard');
  const published = erin.locator('.flow .figure', { hasText: 'Published' }).locator('.figure-value');
  expect(await published.textContent()).toBe('0');

  const bob = await desk.open('bob', `/claims/${claim}`);
  await bob.getByText('The authority announced 5 percent.').waitFor();
  await bob.getByRole('button', { name: 'Approve' }).click();
  await badge(bob, 'Checked').waitFor();
  expect(await bob.getByRole('button', { name: 'Publish' }).count(), 'publishing is for editors').toBe(0);

  const publisher = await desk.open('erin', `/claims/${claim}`);
  await publisher.getByRole('button', { name: 'Publish' }).click();
  await badge(publisher, 'Published').waitFor();
  await expect.poll(() => publisher.locator('.history .event').count()).toBe(5);

  await expect.poll(() => published.textContent(), { timeout: 15_000 }).toBe('1');
  expect(desk.complaints).toEqual([]);
});

test('of two who take one claim the later one sees who was first', { timeout: 90_000 }, async () => {
  const id = await sendArticle(desk, {
    title: 'Race',
    text: 'The harbour lost 3 million crowns in 2024, Jon Aske said.',
  });
  const claim = await findClaim(desk, id, '3 million');
  const bob = await desk.open('bob', `/claims/${claim.id}`);
  await bob.getByRole('button', { name: 'Take' }).waitFor();
  await bob.route(`**/v1/claims/${claim.id}`, () => {});
  await move(desk, 'alice', [claim.id, { action: 'take' }]);

  await bob.getByRole('button', { name: 'Take' }).click();
  await bob.getByText('This claim changed while you were at it.').waitFor();
  expect(await bob.locator('.notice').textContent()).toContain('by alice');
  expect(await bob.getByRole('button', { name: 'Take' }).count()).toBe(0);
});

test('what one typed outlives a lost race and a reload', { timeout: 90_000 }, async () => {
  const id = await sendArticle(desk, { title: 'Draft', text: 'The port employs 1,400 people, Marta Lindqvist said.' });
  const claim = await findClaim(desk, id, '1,400');
  const alice = await desk.open('alice', `/claims/${claim.id}`);
  await alice.getByRole('button', { name: 'Take' }).click();
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await write(alice, { rationale: 'The register of companies has 1,212.', url: elsewhere });
  await alice.route(`**/v1/claims/${claim.id}`, (route) => route.abort());
  await move(desk, 'erin', [claim.id, { action: 'assign', assignee: 'bob' }]);

  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.getByText('This claim changed while you were at it.').waitFor();
  expect(await alice.locator('.notice').first().textContent()).toContain('by erin');
  expect(await alice.getByLabel('Rationale').inputValue()).toBe('The register of companies has 1,212.');
  await alice.unroute(`**/v1/claims/${claim.id}`);
  await alice.reload();
  expect(await alice.getByLabel('Rationale').inputValue()).toBe('The register of companies has 1,212.');
});

test('a claim is reviewed by keyboard alone', { timeout: 90_000 }, async () => {
  const id = await sendArticle(desk, { title: 'Keys', text: 'The ferry sank 12 times in 1998, Anna Berg said.' });
  const { keyboard, ...alice } = await keysOf(await desk.open('alice', `/queue?article=${id}`));
  await alice.presses('j');
  await keyboard.press('t');
  await alice.sees('You hold it for');
  await keyboard.press('p');
  await alice.sees('What the verdict rests on');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('The register of shipwrecks has none.');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  for (const text of [elsewhere, 'Register']) {
    await keyboard.press('Tab');
    await keyboard.type(text);
  }
  await keyboard.press('Control+Enter');
  await alice.sees('In approval');
  await keyboard.press('Escape');

  const { keyboard: bobs, ...bob } = await keysOf(await desk.open('bob', `/queue?status=in-approval&article=${id}`));
  await bobs.press('?');
  await bob.sees('Single keys act');
  await bobs.press('Escape');
  await bob.presses('j');
  await bobs.press('Enter');
  await bob.sees('The register of shipwrecks has none.');
  await bobs.press('a');
  await bob.sees('Checked');
});

async function keysOf(page: Page) {
  await page.locator('.claim-row').first().waitFor();
  return {
    keyboard: page.keyboard,
    /** Presses a key until a claim is current: the first keys may come before the page listens. */
    presses: async (key: string) => {
      const current = page.locator('.claim-row [aria-current=true]');
      for (let attempt = 0; attempt < 50 && (await current.count()) === 0; attempt++) {
        await page.keyboard.press(key);
        await page.waitForTimeout(100);
      }
    },
    sees: (words: string) => page.getByText(words).locator('visible=true').first().waitFor(),
  };
}
