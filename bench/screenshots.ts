import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Desk, type ListedClaim, openDesk } from './page/desk.ts';
import { workADay } from './page/work-a-day.ts';

const folder = fileURLToPath(new URL('../dist/pictures/', import.meta.url));
const kept = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** Those that the documentation shows. */
const best = [
  'for-you-light-1280',
  'queue-light-1280',
  'weeding-light-1280',
  'work-light-1280',
  'article-light-1280',
  'claim-dark-1280',
  'dashboard-dark-1280',
  'articles-light-1280',
  'people-light-1280',
  'queue-light-380',
  'claim-dark-380',
] as const;

interface View {
  readonly name: string;
  readonly place: (claims: Shown, wide: boolean) => string;
  /** Shows that the view is drawn. */
  readonly sign: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The claims that the pictures are of. */
interface Shown {
  readonly held: ListedClaim;
  readonly published: ListedClaim;
  readonly article: string;
}

const views: readonly View[] = [
  { name: 'for-you', place: () => '/for-you', sign: '.for-you li' },
  { name: 'queue', place: () => '/queue?status=any', sign: '.claim-row' },
  {
    name: 'weeding',
    place: () => '/queue?sort=lowest',
    sign: '.claim-row',
    prepare: async (page) => {
      for (const key of ['j', 'J', 'J', 'J', 'd']) await page.keyboard.press(key);
    },
  },
  {
    name: 'palette',
    place: () => '/queue',
    sign: '.claim-row',
    prepare: (page) => page.keyboard.press('Control+k'),
  },
  {
    name: 'work',
    place: ({ held }) => `/queue?status=any&claim=${held.id}`,
    sign: '.lease',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Propose verdict' }).click();
      await page.getByRole('radio', { name: 'Mostly false' }).check();
      await page
        .getByLabel('Rationale')
        .fill('The yearly table counts 4 percent, and only in two of the five districts; the rest fell.');
      await page
        .locator('.claim-panel')
        .evaluate('(panel) => panel.scrollTo(0, 0)')
        .catch(() => {});
    },
  },
  { name: 'claim', place: ({ published }) => `/claims/${published.id}`, sign: '.findings' },
  {
    name: 'article',
    place: ({ article, published }, wide) => `/articles/${article}${wide ? `?claim=${published.id}` : ''}`,
    sign: '.hit',
  },
  { name: 'articles', place: () => '/articles', sign: '.article-line' },
  { name: 'dashboard', place: () => '/dashboard', sign: '.day-bars, .chart canvas' },
  { name: 'people', place: () => '/people', sign: '.people td' },
];

const looks = [
  { scheme: 'light', width: 1280, height: 860 },
  { scheme: 'dark', width: 1280, height: 860 },
  { scheme: 'light', width: 380, height: 760 },
  { scheme: 'dark', width: 380, height: 760 },
] as const;

/** Takes a picture of each view, light and dark, wide and narrow, into dist/pictures/, and the best into docs/pictures/. */
async function main(desk: Desk): Promise<void> {
  const shown = await workADay(desk);
  await mkdir(folder, { recursive: true });
  await mkdir(kept, { recursive: true });
  for (const { scheme, width, height } of looks) {
    const page = await desk.signIn('alice', { colorScheme: scheme, viewport: { width, height } });
    for (const { name, place, sign, prepare } of views) {
      await page.goto(desk.api + place(shown, width > 600));
      await page.locator(sign).first().waitFor();
      await prepare?.(page);
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${folder}${name}-${scheme}-${width}.png` });
    }
    await page.context().close();
  }
  for (const name of best) await copyFile(`${folder}${name}.png`, `${kept}${name}.png`);
}

const desk = await openDesk();
try {
  await main(desk);
} finally {
  await desk.close();
}
