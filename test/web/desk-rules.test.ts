import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../local/stack.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const text = [
  'The ferry line of Norholm carried 3 million people in 2024, Anna Berg said.',
  'The ferry line of Norholm lost 12 ships in 2024, Anna Berg said.',
  'The lighthouse of Norholm is 41 metres high, Jon Aske said.',
].join('\n\n');

const checklist = {
  enforced: true,
  propose: [{ id: 'at-first-hand', text: 'The evidence is at first hand.' }],
  approve: [
    { id: 'opened', text: 'I have opened the evidence.' },
    { id: 'follows', text: 'The verdict follows from it.' },
  ],
};

/** On a machine that has much to do. */
const slowly = { timeout: 20_000 };

let desk: Desk;
let article: string;
beforeAll(async () => {
  desk = await openDesk({ CHECKLIST: JSON.stringify(checklist) });
  article = await sendArticle(desk, { title: 'Ferries', text, publishedAt: '2025-03-03' });
}, 120_000);
afterAll(() => desk.close());

async function fillEvidence(page: Page): Promise<void> {
  await page.locator('[name=verdict][value=true]').check();
  await page.getByLabel('Rationale').fill('The line counts them.');
  await page.locator('[name=evidence-0-stance]').first().check();
  await page.getByLabel('Address', { exact: true }).fill('https://line.example.org/2024');
  await page.getByLabel('Title').fill('Yearly count');
}

test('what the checklist asks for is ticked off before a verdict is proposed, and before it is approved', {
  timeout: 90_000,
}, async () => {
  const { id } = await findClaim(desk, article, '41');
  await move(desk, 'alice', [id, { action: 'take' }]);
  const alice = await desk.open('alice', `/claims/${id}`);
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await fillEvidence(alice);
  await alice.locator('form.propose button[type=submit]').click();
  await alice.locator('.ticks .field-problem', { hasText: 'The evidence is at first hand.' }).waitFor();
  await alice.getByLabel('The evidence is at first hand.').check();
  await alice.locator('form.propose button[type=submit]').click();
  await alice.locator('.claim-bar', { hasText: 'In approval' }).waitFor();
  const bob = await desk.open('bob', `/claims/${id}`);
  await bob.getByRole('button', { name: 'Approve' }).click();
  await bob.getByLabel('I have opened the evidence.').check();
  await bob.getByRole('form', { name: 'Approve the verdict' }).getByRole('button', { name: 'Approve' }).click();
  await bob.getByText('This desk approves once each of these holds').waitFor();
  await bob.getByLabel('The verdict follows from it.').check();
  await bob.getByRole('form', { name: 'Approve the verdict' }).getByRole('button', { name: 'Approve' }).click();
  await bob.locator('.claim-bar', { hasText: 'Checked' }).waitFor();
  const { body } = await call(desk.stack, `GET /v1/claims/${id}`, { as: await desk.token('vera') });
  expect(body['checked']).toEqual({ propose: ['at-first-hand'], approve: ['opened', 'follows'] });
});

test('an editor joins two claims of an article, and undoes it', { timeout: 90_000 }, async () => {
  const [ships, people] = [await findClaim(desk, article, '12 ships'), await findClaim(desk, article, '3 million')];
  const erin = await desk.open('erin', `/claims/${ships.id}`);
  await erin.getByText('Put the words right').click();
  await erin.getByText('Or join it with its neighbours').click();
  await erin
    .locator('.join')
    .getByLabel(/3 million/)
    .check();
  await erin.getByLabel('Together they say').fill('The ferry line carried 3 million people and lost 12 ships.');
  await erin.getByLabel('Why they are joined').fill('One comparison.');
  await erin.getByRole('button', { name: 'Join with 1 claim' }).click();
  await erin.locator('.claim h2', { hasText: 'carried 3 million people and lost 12 ships' }).waitFor();
  const as = await desk.token('vera');
  const statusOf = async () => (await call(desk.stack, `GET /v1/claims/${people.id}`, { as })).body['status'];
  expect(await statusOf()).toBe('dismissed');
  await erin.getByText('Undo the last repair').click();
  await erin.getByLabel('Why it is undone').fill('They are two statements.');
  await erin.getByRole('button', { name: 'Undo this repair' }).click();
  await erin.locator('.claim h2', { hasText: 'lost 12 ships in 2024' }).waitFor();
  expect(await statusOf()).toBe('unreviewed');
});

test('the queue is searched as a whole, and filtered by whose work a claim was', { timeout: 90_000 }, async () => {
  const page = await desk.open('vera', '/queue?status=any');
  await page.getByLabel('Search claims').fill('lighthou');
  await page.locator('.list-head', { hasText: 'found' }).waitFor();
  await page.locator('.claim-row', { hasText: '41 metres' }).waitFor();
  expect(await page.locator('.claim-row', { hasText: '12 ships' }).count()).toBe(0);
  await page.getByLabel('Search claims').fill('');
  await expect.poll(() => page.locator('.list-head').textContent(), slowly).not.toContain('found');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Approved by').fill('bob');
  await page.getByLabel('Approved by').press('Enter');
  await expect.poll(() => page.locator('.claim-row').count(), slowly).toBe(1);
  expect(await page.locator('.claim-row').textContent()).toContain('41 metres');
  await page.getByLabel('Proposed by').fill('bob');
  await page.getByLabel('Proposed by').press('Enter');
  await page.getByText('No claim fits these filters').waitFor();
  await page.waitForURL(/proposer=bob/);
});

test('a claim that nothing says who made or where is said to need that before it is published', {
  timeout: 60_000,
}, async () => {
  const nobody = await sendArticle(desk, { text: 'The slipway of Norholm is 80 metres long.' });
  const { id } = await findClaim(desk, nobody, '80 metres');
  await move(desk, 'alice', [id, { action: 'take' }]);
  const alice = await desk.open('alice', `/claims/${id}`);
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  const notice = alice.getByText('Nothing says who made this claim, or where');
  await notice.waitFor();
  await alice.locator('summary', { hasText: 'Put the words right' }).click();
  await alice.getByLabel('Speaker', { exact: true }).fill('Jon Aske');
  await alice.getByLabel('Why', { exact: true }).fill('He said so to us.');
  await alice.getByRole('button', { name: 'Save these words' }).click();
  await notice.waitFor({ state: 'detached' });
});

test('several verdicts are approved at once only where each statement is said to hold of all of them', {
  timeout: 90_000,
}, async () => {
  const text = 'The pier of Norholm cost 7 million crowns in 2023.\n\nThe pier of Norholm is 300 metres long.';
  const piers = await sendArticle(desk, { title: 'Piers', text });
  const ids = [await findClaim(desk, piers, '7 million'), await findClaim(desk, piers, '300 metres')].map(
    ({ id }) => id,
  );
  const evidence = [{ url: 'https://port.example.org/piers', title: 'Piers', stance: 'supports' }];
  for (const id of ids) {
    await move(desk, 'alice', [id, { action: 'take' }]);
    const findings = { verdict: 'true', rationale: 'The port lists it.', evidence, checked: ['at-first-hand'] };
    await move(desk, 'alice', [id, { action: 'propose', ...findings }]);
  }
  const bob = await desk.open('bob', `/queue?status=in-approval&article=${piers}`);
  await bob.locator('.claim-row').nth(1).waitFor();
  for (const key of ['j', 'J', 'a']) await bob.keyboard.press(key);
  const form = bob.getByRole('form', { name: 'Approve the verdicts' });
  await form.getByText('Before you approve all 2').waitFor();
  await form.getByLabel('I have opened the evidence.').check();
  await form.getByRole('button', { name: 'Approve' }).click();
  await form.getByText('leave out those of which one does not').waitFor();
  await form.getByLabel('The verdict follows from it.').check();
  await form.getByRole('button', { name: 'Approve' }).click();
  await bob.getByText('Approved 2 claims').waitFor();
  const as = await desk.token('vera');
  const checked = await Promise.all(
    ids.map(async (id) => (await call(desk.stack, `GET /v1/claims/${id}`, { as })).body),
  );
  expect(checked.map((claim) => claim['checked'])).toEqual(
    [1, 2].map(() => ({ propose: ['at-first-hand'], approve: ['opened', 'follows'] })),
  );
});

test('somebody who asked for mail gets a letter about what is given to them, and nobody else does', {
  timeout: 90_000,
}, async () => {
  const bob = await desk.open('bob', '/for-you');
  await bob.getByText('Notices', { exact: true }).click();
  await bob.getByLabel(/by mail to/).check();
  await bob.getByLabel('Waits for a second reviewer').uncheck();
  await bob.getByRole('button', { name: 'Save' }).click();
  await bob.getByText('You get mail from now on.').waitFor();
  const { id } = await findClaim(desk, article, '12 ships');
  await move(desk, 'erin', [id, { action: 'assign', assignee: 'bob' }]);
  const folder = join(desk.stack.data, 'mail');
  const letters = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  await expect.poll(letters, slowly).toHaveLength(1);
  const [name = ''] = await letters();
  const letter = await readFile(join(folder, name), 'utf8');
  expect(letter).toContain('To: bob@desk.example');
  expect(letter).toContain('Given to you:');
  expect(letter).toContain(`/claims/${id}`);
  await move(desk, 'erin', [id, { action: 'release' }]);
  await expect.poll(() => bob.getByText('You were last told').count(), slowly).toBeGreaterThan(0);
});

test('an admin deletes an article, with a reason, and it is nowhere any more', { timeout: 90_000 }, async () => {
  const wrong = await sendArticle(desk, { title: 'Gulls', text: 'The gulls of Norholm ate 9 tonnes of fish in 2024.' });
  const erin = await desk.open('erin', `/articles/${wrong}`);
  await erin.getByText('Put the facts right').waitFor();
  expect(await erin.getByText('Delete this article').count(), 'an editor cannot').toBe(0);
  const ada = await desk.open('ada', `/articles/${wrong}`);
  await ada.getByText('Delete this article').click();
  await ada.getByRole('button', { name: 'Delete it for good' }).click();
  await ada.getByText('Say why, for those who read the histories').waitFor();
  await ada.locator('#delete-reason').fill('Sent to the wrong desk.');
  await ada.getByRole('button', { name: 'Delete it for good' }).click();
  await ada.waitForURL(/\/articles$/);
  await ada.getByText('Ferries').first().waitFor();
  expect(await ada.getByText('Gulls').count()).toBe(0);
  await ada.goto(new URL('/queue?status=any&q=gulls', desk.stack.api).href);
  await ada.getByText('No claim fits these filters').waitFor();
  expect(desk.complaints).toEqual([]);
});
