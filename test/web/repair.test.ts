import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const text = [
  'The port of Saltmarsh lost 71 cranes last year, Anna Berg said.',
  'Nobody had counted the gulls, but the pier is older than the town hall.',
].join('\n\n');

/** On a machine that has much to do. */
const slowly = { timeout: 20_000 };

let desk: Desk;
let article: string;
let alice: Page;
beforeAll(async () => {
  desk = await openDesk();
  article = await sendArticle(desk, { title: 'Port', text, publishedAt: '2025-03-03' });
  alice = await desk.open('alice', `/articles/${article}`);
  await alice.locator('.hit').first().waitFor();
}, 120_000);
afterAll(() => desk.close());

/** Marks words of the article as a reader does with the mouse. */
async function mark(page: Page, words: string): Promise<void> {
  const found = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.article-text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at === -1) continue;
      getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      return true;
    }
    return false;
  })()`);
  expect(found, words).toBe(true);
}

test('marked words become a claim, at their place in the text', { timeout: 60_000 }, async () => {
  await mark(alice, 'the pier is older than the town hall');
  await alice.getByRole('button', { name: 'Add the marked words as a claim' }).click();
  await alice.getByLabel('The claim, standing alone').fill('The pier of Saltmarsh is older than its town hall.');
  await alice.getByRole('button', { name: 'Add this claim' }).click();
  await alice.locator('.claim h2', { hasText: 'The pier of Saltmarsh' }).waitFor();
  await alice.locator('.hit[data-opened]', { hasText: 'the pier is older than the town hall' }).waitFor();
});

test('whoever holds a claim puts its words right; extraction’s stay beside them, and the history says so', {
  timeout: 60_000,
}, async () => {
  const { id } = await findClaim(desk, article, '71');
  const bob = await desk.open('bob', `/claims/${id}`);
  await bob.locator('.claim h2').waitFor();
  expect(await bob.getByText('Put the words right').count(), 'not for somebody who does not hold it').toBe(0);
  await move(desk, 'alice', [id, { action: 'take' }]);
  await alice.goto(new URL(`/claims/${id}`, desk.stack.api).href);
  await alice.getByText('Put the words right').click();
  await alice.getByLabel('Standing alone').fill('The port of Saltmarsh lost 17 cranes in 2024.');
  await alice.getByRole('button', { name: 'Save these words' }).click();
  await alice.getByText('Say why, for those who read the history').waitFor();
  await alice.getByLabel('Why', { exact: true }).fill('Two figures were swapped.');
  await alice.getByRole('button', { name: 'Save these words' }).click();
  await alice.locator('.claim h2', { hasText: '17 cranes' }).waitFor();
  await alice.getByText('In extraction’s words:').waitFor();
  await expect.poll(() => alice.locator('.history').textContent(), slowly).toContain('Two figures were swapped.');
});

test('an editor puts the facts of an article right, and is asked before claims under review change', {
  timeout: 60_000,
}, async () => {
  const dated = await sendArticle(desk, {
    title: 'Quay',
    text: 'The quay of Norholm lost 88 metres last year, Jon Aske said.',
    publishedAt: '2025-03-03',
  });
  const claim = await findClaim(desk, dated, '88');
  await move(desk, 'alice', [claim.id, { action: 'take' }]);
  const erin = await desk.open('erin', `/articles/${dated}`);
  await erin.getByText('Put the facts right').click();
  await erin.getByLabel('Published').fill('2024-03-03');
  await erin.getByLabel('Publisher').fill('The Norholm Ledger');
  await erin.locator('#fact-reason').fill('It is of the year before.');
  await erin.getByRole('button', { name: 'Save these facts' }).click();
  await erin.getByText('claims that are worked on would change').waitFor();
  await erin.getByRole('button', { name: 'Change them all the same' }).click();
  await erin.locator('.article-head', { hasText: 'The Norholm Ledger' }).waitFor();
  await expect.poll(async () => (await findClaim(desk, dated, '88 metres')).id).toBe(claim.id);
});
