import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const text = [
  'The ferry line carried 640,000 people in 2024, Anna Berg, the mayor of Saltmarsh, said on Monday.',
  'Jon Aske, who ran the harbour, disagreed. “We lost 41 percent of them that year,” he said.',
  'The weather was fine.',
].join('\n\n');
const evidence = [{ url: 'https://statistics.example.net/ferries', title: 'Passengers by year', stance: 'refutes' }];
const proposal = { action: 'propose', verdict: 'mostly-false', rationale: 'The register counts 512,000.', evidence };

let desk: Desk;
let article: string;
let claim: string;
let alice: Page;
beforeAll(async () => {
  desk = await openDesk();
  article = await sendArticle(desk, { title: 'Ferries', text, publishedAt: '2025-03-03' });
  claim = (await findClaim(desk, article, '640,000')).id;
  alice = await desk.open('alice', '/queue');
}, 120_000);
afterAll(() => desk.close());

async function go(page: Page, place: string, sign = '.claim h2'): Promise<void> {
  await page.goto(new URL(place, desk.stack.api).href);
  await page.locator(sign).first().waitFor();
}

test('a returned verdict says why under the bar, and the bar stays in sight', { timeout: 60_000 }, async () => {
  await move(desk, 'alice', [claim, { action: 'take' }]);
  await move(desk, 'alice', [claim, proposal]);
  await go(alice, `/claims/${claim}`);
  await alice.getByText('waits for a second reviewer, not alice').waitFor();
  await move(desk, 'bob', [claim, { action: 'return', reason: 'Which register, and of which year?' }]);
  await go(alice, `/claims/${claim}`);
  const note = alice.locator('.return-note');
  await note.waitFor();
  expect(await note.textContent()).toContain('Returned by bob');
  expect(await note.textContent()).toContain('Which register, and of which year?');
  expect(await alice.getByRole('button', { name: 'Keep' }).count(), 'a hold is kept, not renewed').toBe(1);
  await alice.setViewportSize({ width: 1280, height: 420 });
  await alice.evaluate(
    'document.querySelector(".claim-panel").scrollTo(0, 900); document.querySelector("main").scrollTo(0, 900)',
  );
  const bar = await alice.locator('.claim-bar').boundingBox();
  expect(bar?.y).toBeGreaterThanOrEqual(0);
  expect(bar?.y).toBeLessThan(120);
  await alice.setViewportSize({ width: 1280, height: 860 });
});

test('an address typed without its scheme is completed, and the panel says who decided', {
  timeout: 60_000,
}, async () => {
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.getByLabel('Address').fill('statistics.example.net/ferries');
  await alice.getByLabel('Title').focus();
  expect(await alice.getByLabel('Address').inputValue()).toBe('https://statistics.example.net/ferries');
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.locator('.badge', { hasText: 'In approval' }).waitFor();
  await move(desk, 'bob', [claim, { action: 'approve' }]);
  await move(desk, 'erin', [claim, { action: 'publish' }]);
  await go(alice, `/claims/${claim}`, '.findings');
  await expect
    .poll(() => alice.locator('.decided').textContent())
    .toContain('proposed by alice, approved by bob, published by erin');
  const erin = await desk.open('erin', `/claims/${claim}`);
  await erin.getByRole('button', { name: 'Correct' }).waitFor();
});

test('a history is a line a round, with its moves and changes inside', { timeout: 60_000 }, async () => {
  const rounds = alice.locator('.history .round');
  await expect.poll(() => rounds.count()).toBe(2);
  expect(await rounds.first().locator('.round-line').textContent()).toBe(
    'Verdict proposed by alice, approved by bob, published by erin: Mostly false',
  );
  expect(await alice.locator('.history .event >> visible=true').count(), 'only the extraction is unfolded').toBe(1);
  await rounds.first().locator('summary').click();
  expect(await rounds.first().locator('.event').first().textContent()).toContain('Published');
});

test('help to check is filled in with speaker, words and month, and evidence can be archived', async () => {
  const checks = await alice.getByRole('link', { name: /Fact Check Explorer/ }).getAttribute('href');
  expect(decodeURIComponent(checks ?? '')).toContain('Anna Berg');
  const search = new URL((await alice.getByRole('link', { name: /Web search/ }).getAttribute('href')) ?? '');
  expect(search.searchParams.get('q')).toMatch(/^Anna Berg .*640,000.* 2025-03$/);
  const archive = await alice.getByRole('link', { name: /archive this/ }).getAttribute('href');
  expect(archive).toBe('https://web.archive.org/save/https://statistics.example.net/ferries');
});

test('what needs context shows its sentence between its neighbours; equal wordings are shown once', {
  timeout: 60_000,
}, async () => {
  const open = await findClaim(desk, article, '41 percent');
  await go(alice, `/claims/${open.id}`);
  const around = alice.locator('.context blockquote');
  if ((await alice.locator('.context').count()) > 0) {
    expect(await around.textContent()).toContain('disagreed');
    expect(await around.locator('mark').textContent()).toContain('41 percent');
  }
  const fine = await sendArticle(desk, { title: 'Same', text: 'The harbour of Saltmarsh has 12 cranes.' });
  const same = await findClaim(desk, fine, '12 cranes');
  await go(alice, `/claims/${same.id}`);
  expect(await alice.locator('.both-texts figure').count()).toBe(1);
});

test('an article marks what is worth checking first, and the rest when asked', { timeout: 60_000 }, async () => {
  await go(alice, `/articles/${article}`, '.hit');
  expect(await alice.locator('.article-text .hit[data-weight=strong]').count()).toBeGreaterThan(0);
  expect(await alice.locator('.article-text .hit[data-weight=faint]').count()).toBe(0);
  const only = alice.getByRole('checkbox', { name: /Worth checking only/ });
  expect(await only.isChecked()).toBe(true);
  await only.uncheck();
  await alice.locator('.article-text .hit[data-weight=faint]').first().waitFor();
  await only.check();
});
