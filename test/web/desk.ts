import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../bench/page/browser.ts';
import { call, newDataFolder, type RunningStack, startStack, tokenOf } from '../local/stack.ts';

export type Name = 'alice' | 'bob' | 'erin' | 'ada' | 'vera';

/** The page on a running stack, in a real browser, for as many people as a test needs. */
export interface Desk {
  readonly stack: RunningStack;
  /** What went wrong in any page: uncaught errors, refused scripts, dialogs. */
  readonly complaints: readonly string[];
  /** Opens a place in the page as somebody, in a browser profile of their own. */
  open(name: Name, place: string, options?: { readonly dark?: boolean; readonly width?: number }): Promise<Page>;
  token(name: Name): Promise<string>;
  close(): Promise<void>;
}

/** Starts a stack on an empty folder, with the desk's settings where they differ, and a browser. */
export async function openDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const [stack, browser] = await Promise.all([
    newDataFolder().then((folder) => startStack(folder, settings)),
    launchBrowser(),
  ]);
  const complaints: string[] = [];
  return {
    stack,
    complaints,
    open: (name, place, options = {}) => open({ stack, browser, complaints }, name, { place, ...options }),
    token: (name) => tokenOf(stack, name),
    async close() {
      await browser.close();
      await stack.end('SIGTERM');
    },
  };
}

async function open(
  { stack, browser, complaints }: { stack: RunningStack; browser: Browser; complaints: string[] },
  name: Name,
  { place, dark = false, width = 1280 }: { place: string; dark?: boolean; width?: number },
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width, height: 860 },
  });
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog said ${JSON.stringify(dialog.message())}`);
    void dialog.dismiss();
  });
  page.on('console', (line) => {
    if (/content security policy/i.test(line.text())) complaints.push(line.text());
  });
  await page.goto(new URL(place, stack.api).href);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(`button[value=${name}]`).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return page;
}

/** Sends an article by the API and waits until its claims are there; answers its id. */
export async function sendArticle(desk: Desk, article: Readonly<Record<string, string>>): Promise<string> {
  const as = await desk.token('alice');
  const { body } = await call(desk.stack, 'POST /v1/articles', { as, body: article });
  const id = String(body['id']);
  for (;;) {
    const { ingestion } = (await call(desk.stack, `GET /v1/articles/${id}`, { as })).body;
    const { state, failure } = Object(ingestion);
    if (state === 'ready') return id;
    if (state === 'failed') throw new Error(`the article was not read: ${JSON.stringify(failure)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A claim of an article, by words it holds. */
export async function findClaim(desk: Desk, article: string, words: string): Promise<{ id: string; revision: number }> {
  const as = await desk.token('alice');
  const { body } = await call(desk.stack, `GET /v1/articles/${article}/claims?limit=100`, { as });
  const items: readonly unknown[] = Array.isArray(body['items']) ? body['items'] : [];
  const found = items.map(Object).find(({ text }) => String(text).includes(words));
  if (found === undefined) throw new Error(`no claim of ${article} holds ${JSON.stringify(words)}`);
  return { id: String(found.id), revision: Number(found.revision) };
}

/** Waits until the counters have followed the table: what a page says has changed is measured from its first count. */
export async function countersFollowed(desk: Desk): Promise<void> {
  const as = await desk.token('alice');
  for (;;) {
    const { byStatus } = (await call(desk.stack, 'GET /v1/stats', { as })).body;
    if (Object(byStatus).unreviewed === (await countUnreviewed(desk, as))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function countUnreviewed(desk: Desk, as: string): Promise<number> {
  let count = 0;
  let cursor = '';
  do {
    const { body } = await call(desk.stack, `GET /v1/claims?status=unreviewed&copies=all&limit=100${cursor}`, { as });
    count += Array.isArray(body['items']) ? body['items'].length : 0;
    cursor = typeof body['nextCursor'] === 'string' ? `&cursor=${encodeURIComponent(body['nextCursor'])}` : '';
  } while (cursor !== '');
  return count;
}

/** Makes a move by the API, as another person at another screen would. */
export async function move(desk: Desk, name: Name, [claim, command]: [string, object]): Promise<void> {
  const as = await desk.token(name);
  const { etag } = await call(desk.stack, `GET /v1/claims/${claim}`, { as });
  const request = { as, body: command, ...(etag === null ? {} : { ifMatch: etag }) };
  const { status, body } = await call(desk.stack, `PATCH /v1/claims/${claim}/verification`, request);
  if (status !== 200) throw new Error(`${name} could not move ${claim}: ${JSON.stringify(body)}`);
}
