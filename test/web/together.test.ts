import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const evidence = [{ url: 'https://statistics.example.net/cranes', title: 'Cranes by port', stance: 'refutes' }];
const proposal = { action: 'propose', verdict: 'false', rationale: 'The register has nine.', evidence };

let desk: Desk;
let returned: string;
let waiting: string;
let alice: Page;
let bob: Page;
beforeAll(async () => {
  desk = await openDesk();
  const text = 'The port lost 71 cranes in 2023, Anna Berg said.\n\nThe quay cost 44 million crowns, Jon Aske said.';
  const article = await sendArticle(desk, { title: 'Port', text });
  returned = (await findClaim(desk, article, '71')).id;
  waiting = (await findClaim(desk, article, '44 million')).id;
  await move(desk, 'alice', [returned, { action: 'take' }]);
  await move(desk, 'alice', [returned, proposal]);
  await move(desk, 'bob', [returned, { action: 'return', reason: 'Which register?' }]);
  await move(desk, 'bob', [waiting, { action: 'take' }]);
  await move(desk, 'bob', [waiting, proposal]);
  alice = await desk.open('alice', '/for-you');
  bob = await desk.open('bob', `/claims/${waiting}`);
}, 120_000);
afterAll(() => desk.close());

async function faultsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`);
}

test('For you says what came back and why, what waits for an approval, and all open work', {
  timeout: 60_000,
}, async () => {
  const came = alice.getByRole('region', { name: 'Returned to you' });
  await came.getByText('“Which register?”').waitFor();
  expect(await came.textContent()).toContain('bob');
  await alice.getByRole('region', { name: 'Waits for a second reviewer' }).getByText('44 million').waitFor();
  await alice.getByRole('region', { name: 'In your hands' }).getByText('71 cranes').waitFor();
  expect(await alice.getByRole('link', { name: /^For you 2/ }).count(), 'the count stands in the head').toBe(1);
  expect(await faultsOf(alice)).toEqual([]);
  await alice.keyboard.press('j');
  await alice.locator('.claim h2', { hasText: '71 cranes' }).waitFor();
});

test('a comment tells a colleague who is named, can be changed at first, and is no part of the history', {
  timeout: 60_000,
}, async () => {
  await bob.getByRole('textbox', { name: 'Comment' }).fill('@alice, is the ledger public?');
  await bob.getByRole('button', { name: 'Comment' }).click();
  await bob.locator('.comments mark', { hasText: '@alice' }).waitFor();
  await bob.locator('.comments').getByRole('button', { name: 'Change' }).click();
  await bob.getByRole('textbox', { name: 'Comment' }).fill('@alice, is the ledger of 2023 public?');
  await bob.getByRole('button', { name: 'Change it' }).click();
  await bob.getByText('is the ledger of 2023 public?').waitFor();
  await alice.goto(new URL('/for-you', desk.stack.api).href);
  const named = alice.getByRole('region', { name: 'You are mentioned' });
  await named.getByText('is the ledger of 2023 public?').waitFor();
  await named.getByRole('button', { name: 'Seen' }).click();
  await named.waitFor({ state: 'detached' });
  expect(await bob.locator('.history').textContent()).not.toContain('ledger');
});

test('the people’s board says who has what in hand, each figure with its claims', { timeout: 60_000 }, async () => {
  await alice.goto(new URL('/people', desk.stack.api).href);
  const row = alice.getByRole('row', { name: /alice/i });
  await row.waitFor();
  expect(await row.textContent()).toContain('reviewer');
  expect(await faultsOf(alice)).toEqual([]);
  await row.getByRole('link', { name: '1' }).click();
  await alice.waitForURL(/assignee=alice/);
  await alice.locator('.claim-row', { hasText: '71 cranes' }).waitFor();
  expect(await alice.locator('.claim-row').count()).toBe(1);
});

test('the dashboard leads with what needs somebody, and its figures open what they count', {
  timeout: 60_000,
}, async () => {
  await alice.goto(new URL('/dashboard', desk.stack.api).href);
  const needs = alice.getByRole('region', { name: 'Needs somebody' });
  await needs.getByRole('link', { name: /1 returned/ }).waitFor();
  await needs.getByRole('link', { name: /Oldest proposal/ }).waitFor();
  const box = await needs.boundingBox();
  expect(box?.y, 'it stands first').toBeLessThan(200);
  expect(await alice.locator('.day-bars').count(), 'bars until a week is full').toBe(1);
  await alice.getByText('Finished per day').waitFor();
  expect(await alice.locator('.figures .figure-label', { hasText: 'Backlog' }).count()).toBe(1);
  for (const label of ['Finished per day', 'Reversals', 'Reviewers agree']) {
    const figure = alice.locator('.figures .figure', { hasText: label });
    expect(await figure.getAttribute('href'), label).toBeNull();
    expect(await figure.textContent(), label).toContain('there is no list');
  }
  await needs.getByRole('link', { name: /1 returned/ }).click();
  await alice.waitForURL(/returned=true/);
  await expect.poll(() => alice.locator('.claim-row').count()).toBe(1);
});

test('what was published in a period is listed by who published it', { timeout: 60_000 }, async () => {
  await move(desk, 'alice', [waiting, { action: 'approve' }]);
  await move(desk, 'erin', [waiting, { action: 'publish' }]);
  await alice.goto(new URL('/dashboard', desk.stack.api).href);
  await alice.getByText('1 claim by erin').click();
  await alice.locator('.publications').getByText('44 million').waitFor();
});
