import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from './page/desk.ts';
import { pictureRecord, profile } from './pictures/record.ts';
import { openReceiver, type Shown, setScene } from './pictures/scene.ts';
import { views } from './pictures/views.ts';

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
  'publishing-light-1280',
  'queue-light-380',
  'claim-dark-380',
  'record-check',
  'record-corrections',
  'record-embed',
  'record-card',
] as const;

const looks = [
  { scheme: 'light', width: 1280, height: 860 },
  { scheme: 'dark', width: 1280, height: 860 },
  { scheme: 'light', width: 380, height: 760 },
  { scheme: 'dark', width: 380, height: 760 },
] as const;
type Look = (typeof looks)[number];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
/** Whether a picture was asked for; all are, where none was named. */
const isAsked = (name: string) => values.only?.some((part) => name.includes(part)) ?? true;

/** A moment for what fades in. */
const settled = 700;

/** What somebody sees who has not signed in. */
async function pictureDoors(desk: Desk, { scheme, width, height }: Look): Promise<void> {
  const context = await desk.browser.newContext({ colorScheme: scheme, viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(desk.api);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.screenshot({ path: `${folder}entrance-${scheme}-${width}.png` });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('button[value=alice]').waitFor();
  await page.screenshot({ path: `${folder}sign-in-${scheme}-${width}.png` });
  await context.close();
}

async function pictureViews(desk: Desk, shown: Shown, { scheme, width, height }: Look): Promise<void> {
  const options = { colorScheme: scheme, viewport: { width, height } };
  const [alice, erin] = [await desk.signIn('alice', options), await desk.signIn('erin', options)];
  for (const { name, place, sign, who, height: own = height, prepare } of views.filter(({ name }) => isAsked(name))) {
    const page: Page = who === 'erin' ? erin : alice;
    await page.setViewportSize({ width, height: own });
    await page.goto(desk.api + place(shown, width > 600));
    await page.locator(sign).first().waitFor();
    await prepare?.(page);
    await page.waitForTimeout(settled);
    await page.screenshot({ path: `${folder}${name}-${scheme}-${width}.png` });
  }
  await alice.context().close();
  await erin.context().close();
}

/** Takes a picture of each view, light and dark, wide and narrow, and of what readers see, into dist/pictures/, and the best into docs/pictures/. */
async function main(): Promise<void> {
  const receiver = await openReceiver();
  const desk = await openDesk({ WEBHOOK_HOSTS: '127.0.0.1', DESK_PROFILE: JSON.stringify(profile) });
  try {
    for (const each of [folder, kept]) await mkdir(each, { recursive: true });
    const shown = await setScene(desk, receiver);
    for (const look of looks) {
      if (isAsked('entrance')) await pictureDoors(desk, look);
      await pictureViews(desk, shown, look);
    }
    if (isAsked('record')) await pictureRecord(desk, folder);
    for (const name of best.filter(isAsked)) await copyFile(`${folder}${name}.png`, `${kept}${name}.png`);
  } finally {
    await desk.close();
    receiver.close();
  }
}

await main();
