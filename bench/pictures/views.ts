import type { Page } from 'playwright-core';
import type { Shown } from './scene.ts';

/** One view of the page, as a picture has it. */
export interface View {
  readonly name: string;
  readonly place: (shown: Shown, wide: boolean) => string;
  /** Shows that the view is drawn. */
  readonly sign: string;
  /** Who looks at it; alice, unless said. */
  readonly who?: 'erin';
  /** How much of it is shown, in pixels, where a screen's height is too little. */
  readonly height?: number;
  readonly prepare?: (page: Page) => Promise<void>;
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Fills a proposal in as far as somebody would who is about to write their evidence. */
async function beginProposal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Propose verdict' }).click();
  await page.getByRole('radio', { name: 'Mostly false' }).check();
  await page
    .getByLabel('Rationale')
    .fill('The yearly table counts 4 percent, and only in two of the five districts; the rest fell.');
  await page
    .locator('.claim-panel')
    .evaluate('(panel) => panel.scrollTo(0, 0)')
    .catch(() => {});
}

async function chooseMail(page: Page): Promise<void> {
  await page.getByText('Notices', { exact: true }).click();
  await page.getByLabel(/by mail to/).check();
  await page.getByRole('button', { name: 'Save' }).scrollIntoViewIfNeeded();
}

/** Gives a claim out that a colleague holds: the page asks first. */
async function giveOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByLabel('Assignee').selectOption('bob');
}

/** Opens the first name of a list. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('.bearers a').first().click();
  await page.locator('.names').first().waitFor();
}

/** Every view, in the order in which one meets them. */
export const views: readonly View[] = [
  { name: 'for-you', place: () => '/for-you', sign: '.for-you li' },
  { name: 'notices', place: () => '/for-you', sign: '.for-you .notices', prepare: chooseMail },
  { name: 'queue', place: () => '/queue?status=any', sign: '.claim-row' },
  {
    name: 'filters',
    place: () => '/queue?status=any',
    sign: '.claim-row',
    prepare: (page) => page.getByRole('button', { name: 'Filters' }).click(),
  },
  {
    name: 'weeding',
    place: () => '/queue?sort=lowest',
    sign: '.claim-row',
    prepare: (page) => pressAll(page, ['j', 'J', 'J', 'J', 'd']),
  },
  { name: 'palette', place: () => '/queue', sign: '.claim-row', prepare: (page) => pressAll(page, ['Control+k']) },
  { name: 'keys', place: () => '/queue', sign: '.claim-row', prepare: (page) => pressAll(page, ['?']) },
  {
    name: 'work',
    place: ({ held }) => `/queue?status=any&claim=${held.id}`,
    sign: '.lease',
    prepare: beginProposal,
  },
  {
    name: 'assign',
    place: ({ held }) => `/claims/${held.id}`,
    sign: '.claim-bar',
    who: 'erin',
    prepare: giveOut,
  },
  { name: 'claim', place: ({ published }) => `/claims/${published.id}`, sign: '.findings' },
  {
    name: 'article',
    place: ({ article, published }, wide) => `/articles/${article}${wide ? `?claim=${published.id}` : ''}`,
    sign: '.hit',
  },
  { name: 'articles', place: () => '/articles', sign: '.article-line' },
  { name: 'archive', place: () => '/archive?q=harbour', sign: '.found li' },
  { name: 'others', place: () => '/archive/others', sign: '.outside-checks li' },
  { name: 'speakers', place: () => '/speakers', sign: '.bearers li' },
  { name: 'speaker', place: () => '/speakers', sign: '.bearers a', prepare: openFirst },
  { name: 'publishers', place: () => '/publishers', sign: '.bearers li' },
  { name: 'dashboard', place: () => '/dashboard', sign: '.day-bars, .chart canvas' },
  { name: 'people', place: () => '/people', sign: '.people td' },
  {
    name: 'publishing',
    place: () => '/publishing',
    sign: '.publishing [aria-label="Exports"] > li',
    who: 'erin',
    height: 1290,
    prepare: (page) => page.getByText('Messages and moves').first().click(),
  },
];
