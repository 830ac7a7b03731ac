import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../local/stack.ts';
import { type Desk, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let alice: Page;
let last: string;
beforeAll(async () => {
  desk = await openDesk();
  const spoken = [
    ['2025-02-01', 'The Saltmarsh ferry line carried 640,000 passengers in 2024, Anna Berg said.'],
    ['2025-06-01', 'The Saltmarsh ferry line carried 512,000 passengers in 2024, Anna Berg said.'],
  ] as const;
  for (const [publishedAt, text] of spoken)
    await sendArticle(desk, { title: 'Ferries', publishedAt, text, url: `https://post.example/${publishedAt}` });
  const wire =
    'Two trawlers sank off Brevik on 3 March 2026, the coast guard said.\n\nEleven sailors were rescued by helicopter at Brevik on 3 March 2026, the coast guard said.';
  for (const paper of ['agency', 'gazette']) {
    const url = `https://${paper}.example/trawlers`;
    last = await sendArticle(desk, {
      title: 'Trawlers sink',
      publisher: paper,
      publishedAt: '2026-03-04',
      text: wire,
      url,
    });
  }
  await untilFound('helicopter');
  alice = await desk.open('alice', '/archive');
}, 120_000);
afterAll(() => desk.close());

/** The rows by which a claim is found are written a moment after it. */
async function untilFound(q: string): Promise<void> {
  const as = await desk.token('alice');
  for (;;) {
    const { body } = await call(desk.stack, `GET /v1/claims?q=${q}`, { as });
    if (Array.isArray(body['items']) && body['items'].length === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function go(place: string, sign: string): Promise<void> {
  await alice.goto(new URL(place, desk.stack.api).href);
  await alice.locator(sign).first().waitFor();
}

test('a search over all claims marks its words', { timeout: 60_000 }, async () => {
  await alice.getByLabel('Search all claims').fill('"640,000 passengers" ferr*');
  await alice.getByRole('button', { name: 'Search', exact: true }).click();
  await alice.locator('.found mark').first().waitFor();
  expect(await alice.locator('.found > li').count()).toBe(1);
  expect(await alice.locator('.found mark').allTextContents()).toEqual(['ferry', '640,000', 'passengers']);
  await go('/archive?q=percent', '.archive');
  await alice.getByText('looked for only together with others').waitFor();
  await alice.goBack();
  await alice.locator('.found mark').first().waitFor();
});

test('what somebody said over time shows what does not go together, and a person decides', {
  timeout: 60_000,
}, async () => {
  await alice.locator('.found').getByRole('link', { name: 'Anna Berg' }).click();
  await alice.locator('.over-time .against').waitFor();
  expect(await alice.locator('.against').textContent()).toContain('640,000 passengers');
  await alice.getByRole('button', { name: 'A contradiction' }).click();
  await alice.getByText('A contradiction, found by alice').waitFor();
  await alice.getByRole('button', { name: 'Undo' }).click();
  await alice.getByRole('button', { name: 'No contradiction' }).waitFor();
});

test('a speaker has a page with record, names and timeline, and a name is joined and parted again', {
  timeout: 60_000,
}, async () => {
  await go('/speakers', '.bearers');
  const others = await alice.locator('.bearers a').allTextContents();
  await alice.locator('.bearers').getByRole('link', { name: 'Anna Berg' }).click();
  await alice.locator('.track-record').waitFor();
  expect(await alice.locator('.track-record').textContent()).toContain(
    '2 said, 2 of them checkable, 0 of those checked',
  );
  await alice.locator('.over-time .against').waitFor();

  const as = await desk.token('alice');
  const { items } = (await call(desk.stack, 'GET /v1/speakers', { as })).body;
  const list: readonly { readonly id: string; readonly name: string }[] = Array.isArray(items) ? items : [];
  const idOf = (name: string | undefined) => list.find((each) => each.name === name)?.id;
  const other = idOf(others.find((name) => name !== 'Anna Berg'));
  const body = { decision: 'join', with: other };
  expect((await call(desk.stack, `POST /v1/speakers/${idOf('Anna Berg')}/names`, { as, body })).status).toBe(200);
  await alice.reload();
  await alice.getByText('The same as').waitFor();
  await alice.getByRole('button', { name: 'Undo' }).last().waitFor();
  await alice.getByLabel('Decisions').getByRole('button', { name: 'Undo' }).click();
  await alice.getByText('undone by alice').waitFor();
});

test('a story that two papers print names the other one', { timeout: 60_000 }, async () => {
  await go(`/articles/${last}`, '.story');
  await alice.locator('.story summary').click();
  expect(await alice.locator('.story').textContent()).toContain('agency');
  expect(desk.complaints).toEqual([]);
});
