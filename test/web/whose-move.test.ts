import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../local/stack.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const text = [
  'The tram of Norholm carried 4 million people in 2024, Anna Berg said.',
  'The tram of Norholm lost 31 drivers in 2024, Anna Berg said.',
  'The bridge of Norholm is 820 metres long, Jon Aske said.',
  'The depot of Norholm cost 90 million crowns in 2023, Jon Aske said.',
].join('\n\n');
const evidence = [{ url: 'https://statistics.example.net/trams', title: 'Trams by year', stance: 'refutes' }];
const proposal = { action: 'propose', verdict: 'mostly-false', rationale: 'The register counts 3 million.', evidence };

/** On a machine that has much to do. */
const slowly = { timeout: 20_000 };

let desk: Desk;
let article: string;
beforeAll(async () => {
  desk = await openDesk();
  article = await sendArticle(desk, { title: 'Trams', text, publishedAt: '2025-03-03' });
}, 120_000);
afterAll(() => desk.close());

const idOf = async (words: string) => (await findClaim(desk, article, words)).id;
const statusOf = async (id: string) =>
  (await call(desk.stack, `GET /v1/claims/${id}`, { as: await desk.token('vera') })).body['status'];

test('what was published is offered to nobody for dismissal; an editor corrects it, or withdraws it with a note', {
  timeout: 60_000,
}, async () => {
  const id = await idOf('4 million');
  await move(desk, 'alice', [id, { action: 'take' }]);
  await move(desk, 'alice', [id, proposal]);
  await move(desk, 'bob', [id, { action: 'approve' }]);
  await move(desk, 'erin', [id, { action: 'publish' }]);
  const bob = await desk.open('bob', `/claims/${id}`);
  await expect.poll(() => bob.locator('.findings').textContent(), slowly).toContain('accessed');
  await move(desk, 'erin', [id, { action: 'reopen', reason: 'A reader has newer figures.' }]);
  await bob.reload();
  await bob.getByRole('button', { name: 'Take' }).waitFor();
  expect(await bob.getByRole('button', { name: 'Dismiss' }).count()).toBe(0);
  expect(await bob.locator('.claim').textContent(), 'beside where the work stands').toContain('Under correction');
  const erin = await desk.open('erin', `/claims/${id}`);
  await erin.getByRole('button', { name: 'Withdraw' }).click();
  await erin.getByLabel('Note to readers').fill('The figure was of another town.');
  await erin.locator('form.ask').getByRole('button', { name: 'Withdraw' }).click();
  await erin.locator('.badge', { hasText: 'Withdrawn' }).first().waitFor();
  expect(await statusOf(id)).toBe('withdrawn');
});

test('an editor is asked before a claim goes out of a colleague’s hands', { timeout: 60_000 }, async () => {
  const id = await idOf('820 metres');
  await move(desk, 'alice', [id, { action: 'take' }]);
  const erin = await desk.open('erin', `/claims/${id}`);
  await erin.getByRole('button', { name: 'Release' }).click();
  await erin.getByText('alice is working on this claim').waitFor();
  expect(await statusOf(id)).toBe('in-review');
  await erin.locator('.ask').getByRole('button', { name: 'Release' }).click();
  await expect.poll(() => statusOf(id), slowly).toBe('unreviewed');
});

test('work is given to somebody who may review, chosen with what they have in hand, until it is due', {
  timeout: 60_000,
}, async () => {
  const id = await idOf('90 million');
  const erin = await desk.open('erin', `/claims/${id}`);
  await erin.getByRole('button', { name: 'Assign' }).click();
  const form = erin.getByRole('form', { name: 'Assign' });
  await form.getByRole('button', { name: 'Assign' }).click();
  await form.getByText('Choose somebody').waitFor();
  const offered = (await form.getByLabel('Assignee').locator('option').allTextContents()).join();
  expect(offered).toContain('bob · nothing in hand');
  expect(offered, 'who only reads is not offered').not.toContain('vera');
  await form.getByLabel('Assignee').selectOption('bob');
  await form.getByLabel('Due').fill('2020-01-01T12:00');
  await form.getByRole('button', { name: 'Assign' }).click();
  await form.getByText('A time that is still to come').waitFor();
  await form.getByLabel('Due').fill('2099-01-05T12:00');
  await form.getByRole('button', { name: 'Assign' }).click();
  await erin.locator('.claim-bar', { hasText: 'bob' }).waitFor();
  const { body } = await call(desk.stack, `GET /v1/claims/${id}`, { as: await desk.token('vera') });
  expect(body).toMatchObject({ assignee: 'bob', due: '2099-01-05T12:00:00.000Z' });
  const bob = await desk.open('bob', '/for-you');
  await bob.getByRole('region', { name: 'Given to you' }).getByText('due in').waitFor();
});

test('who proposed a verdict amends it while it waits, or takes it back; Mine shows it from any queue', {
  timeout: 60_000,
}, async () => {
  const id = await idOf('31 drivers');
  await move(desk, 'alice', [id, { action: 'take' }]);
  await move(desk, 'alice', [id, proposal]);
  const alice = await desk.open('alice', `/claims/${id}`);
  await alice.getByRole('button', { name: 'Amend proposal' }).click();
  expect(await alice.getByLabel('Rationale').inputValue()).toBe(proposal.rationale);
  await alice.getByLabel('Rationale').fill('The register counts 29.');
  await alice.locator('form.propose button[type=submit]').click();
  await alice.locator('.findings', { hasText: 'The register counts 29.' }).waitFor();
  await alice.getByRole('button', { name: 'Take back' }).click();
  await alice.getByText('You hold it for').waitFor();
  await alice.goto(new URL('/queue', desk.stack.api).href);
  await alice.locator('.claim-row').first().waitFor();
  await alice.getByRole('button', { name: 'Mine' }).click();
  await alice.locator('.claim-row', { hasText: '31 drivers' }).waitFor();
  expect(await alice.locator('.claim-row').count()).toBe(1);
});

test('the dashboard says why articles could not be read, each cause with its articles', {
  timeout: 60_000,
}, async () => {
  const alice = await desk.open('alice', '/articles');
  await alice.getByLabel('Article files').setInputFiles([
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"title": ') },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') },
  ]);
  await alice.locator('.article-line', { hasText: 'photo.png' }).getByText('is a PNG picture').waitFor();
  await alice.locator('.article-line', { hasText: 'broken.json' }).getByText('is not valid JSON').waitFor();
  const vera = await desk.open('vera', '/dashboard');
  const causes = vera.locator('section.card', { hasText: 'Articles not read, by cause' });
  await expect.poll(() => causes.getByRole('link').count(), slowly).toBe(2);
  await causes.getByRole('link', { name: /json/i }).click();
  await vera.waitForURL(/cause=/);
  await vera.locator('.article-line', { hasText: 'broken.json' }).waitFor();
  expect(await vera.locator('.article-line').count()).toBe(1);
  expect(desk.complaints).toEqual([]);
});
