import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../local/stack.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

const said = 'The Saltmarsh ferry line carried 640,000 passengers in 2024';
const evidence = [{ url: 'https://statistics.example.net/ferries', title: 'Passengers by year', stance: 'refutes' }];

let desk: Desk;
let repeated: { readonly article: string; readonly claim: string };
let alice: Page;
beforeAll(async () => {
  desk = await openDesk();
  const first = await sendArticle(desk, {
    title: 'Ferries full',
    publisher: 'The Harbour Post',
    url: 'https://harbour-post.example/full',
    publishedAt: '2025-03-03',
    text: `${said}, Anna Berg, the mayor of Saltmarsh, said on Monday.`,
  });
  const checked = (await findClaim(desk, first, '640,000')).id;
  await move(desk, 'alice', [checked, { action: 'take' }]);
  const rationale = 'The register counts 512,000.';
  await move(desk, 'alice', [checked, { action: 'propose', verdict: 'mostly-false', rationale, evidence }]);
  await move(desk, 'bob', [checked, { action: 'approve' }]);
  await move(desk, 'erin', [checked, { action: 'publish' }]);
  const article = await sendArticle(desk, {
    title: 'Mayor on ferries',
    publisher: 'The Tidewater Post',
    url: 'https://tidewater.example/mayor',
    publishedAt: '2025-05-05',
    text: `“${said}.” That was Anna Berg in the council on Friday.\n\nThe Saltmarsh ferry line carried 512,000 passengers in 2024, the harbour office said.`,
  });
  const elsewhere = {
    '@type': 'ClaimReview',
    url: 'https://checks.example.org/ferries',
    claimReviewed: 'The Saltmarsh ferry line carried 512,000 passengers in 2024',
    author: { '@type': 'Organization', name: 'Example Checks' },
    reviewRating: { '@type': 'Rating', alternateName: 'Right as far as it goes' },
    datePublished: '2025-06-01',
  };
  const sent = await call(desk.stack, 'POST /v1/reviews', { as: await desk.token('alice'), body: [elsewhere, {}] });
  expect(sent.body).toMatchObject({ items: [{ outcome: 'taken' }], refused: [{ position: '[1]' }] });
  repeated = { article, claim: (await findClaim(desk, article, '640,000')).id };
  await untilRemembered(repeated.claim, 'saidBefore');
  await untilRemembered((await findClaim(desk, article, '512,000')).id, 'checkedElsewhere');
  alice = await desk.open('alice', '/queue');
}, 120_000);
afterAll(() => desk.close());

/** The rows by which a claim is found are written a moment after it. */
async function untilRemembered(claim: string, by: 'saidBefore' | 'checkedElsewhere'): Promise<void> {
  const as = await desk.token('alice');
  for (;;) {
    const { similar } = (await call(desk.stack, `GET /v1/claims/${claim}`, { as })).body;
    if (Object(similar)[by] !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function go(place: string, sign: string): Promise<void> {
  await alice.goto(new URL(place, desk.stack.api).href);
  await alice.locator(sign).first().waitFor();
}

test('a claim that was checked before says so in the queue, in its article and on its own', {
  timeout: 60_000,
}, async () => {
  await go('/queue?publisher=The%20Tidewater%20Post', '.claim-row .checked-before');
  expect(await alice.locator('.claim-row .checked-before[data-verdict]').textContent()).toContain('Mostly false');
  await go(`/articles/${repeated.article}`, '.article-claims');
  expect(await alice.locator('.article-claims .checked-before').first().textContent()).toContain('Mostly false');
  await go(`/claims/${repeated.claim}`, '.said-before');
  expect(await alice.locator('.said-before').textContent()).toContain(said);
  expect(await alice.locator('.similar .appearances').textContent()).toContain('The Harbour Post');
});

test('what others have checked is shown as theirs, and a person decides whether it is the claim', {
  timeout: 60_000,
}, async () => {
  await go('/queue?publisher=The%20Tidewater%20Post', '.claim-row .checked-elsewhere');
  expect(await alice.locator('.claim-row .checked-elsewhere').textContent()).toBe(
    'Example Checks: “Right as far as it goes”',
  );
  const other = (await findClaim(desk, repeated.article, '512,000')).id;
  await go(`/claims/${other}`, '.outside-checks');
  const review = alice.locator('.outside-checks > [data-relation=same]');
  expect(await review.textContent()).toContain('In the same words');
  expect(await review.getByRole('link').getAttribute('href')).toBe('https://checks.example.org/ferries');
  await review.getByRole('button', { name: 'No, another claim' }).click();
  await review.getByText('Another claim · alice').waitFor();
  await review.getByRole('button', { name: 'Undo' }).click();
  await review.getByRole('button', { name: 'The same claim' }).waitFor();

  await go('/archive/others', '.outside-checks');
  await alice.getByText('What the newest imports brought').click();
  await alice.getByText('1 entry is no review').click();
  expect(await alice.locator('.imports').textContent()).toContain('[1]');
  await go(`/claims/${repeated.claim}`, '.said-before');
});

test('another figure is shown side by side, and what a person finds of it can be undone', {
  timeout: 60_000,
}, async () => {
  const opposed = alice.locator('.similar > .similar-claims [data-relation=opposed]');
  expect(await opposed.textContent()).toContain('512,000');
  await opposed.getByRole('button', { name: 'Contradicts it' }).click();
  await opposed.getByText('Contradicts it · alice').waitFor();
  await alice.getByText('Related to another claim').first().waitFor();
  await opposed.getByRole('button', { name: 'Undo' }).click();
  await opposed.getByRole('button', { name: 'Contradicts it' }).waitFor();
});

test('“Use this verdict” takes the claim and fills the form, which names where the verdict is from', {
  timeout: 60_000,
}, async () => {
  await alice.getByRole('button', { name: 'Use this verdict' }).click();
  await alice.getByRole('radio', { name: 'Mostly false' }).waitFor();
  expect(await alice.getByRole('radio', { name: 'Mostly false' }).isChecked()).toBe(true);
  const rationale = await alice.getByLabel('Rationale').inputValue();
  expect(rationale).toContain('Checked on');
  expect(rationale).toContain('The register counts 512,000.');
  expect(await alice.getByLabel('Address').inputValue()).toBe('https://statistics.example.net/ferries');
  await alice.getByRole('button', { name: 'Propose verdict' }).click();
  await alice.locator('.badge', { hasText: 'In approval' }).waitFor();
  expect(desk.complaints).toEqual([]);
});
