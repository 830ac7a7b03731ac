import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import * as z from 'zod';
import { readSettings } from '../../local/settings.ts';
import { startStack } from '../../local/stack.ts';
import { launchBrowser } from './browser.ts';

const Token = z.object({ access_token: z.string() });
const Identified = z.object({ id: z.string() });
const Stats = z.object({ byStatus: z.record(z.string(), z.number()) });
const Claims = z.object({ items: z.array(z.looseObject({ id: z.string(), revision: z.int(), text: z.string() })) });
export type ListedClaim = z.infer<typeof Claims>['items'][number];

/** A stack of its own on an empty folder, with the example articles, and a browser. */
export interface Desk {
  readonly api: string;
  readonly browser: Browser;
  signIn(name: string, options: BrowserContextOptions): Promise<Page>;
  claims(query: string): Promise<readonly ListedClaim[]>;
  /** How many claims wait for review, by the desk's counts. */
  waiting(): Promise<number>;
  /** Sends an article in; answers its id. */
  send(name: string, article: Readonly<Record<string, string>>): Promise<string>;
  /** Asks the API for something in somebody's name, as `POST /v1/webhooks`; answers what it says. */
  ask(name: string, what: string, body?: object): Promise<unknown>;
  /** Makes a move on a claim as it now is. */
  move(name: string, id: string, command: object): Promise<void>;
  close(): Promise<void>;
}

/** Starts the stack, with the desk's settings where they differ, and the browser. */
export async function openDesk(own: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const data = await mkdtemp(join(tmpdir(), 'claimtrail-page-'));
  const settings = readSettings({ ...own, PORT: '0', CLAIMTRAIL_DATA: data }, []);
  const stack = await startStack({ settings, env: process.env, onTrouble: console.error });
  const browser = await launchBrowser();
  const { api, issuer } = stack.running;
  const headers = async (name: string) => ({
    authorization: `Bearer ${await tokenOf(issuer, name)}`,
    'content-type': 'application/json',
  });
  async function ask(name: string, what: string, body?: object): Promise<unknown> {
    const [method = '', path = ''] = what.split(' ');
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${api}${path}`, { method, headers: await headers(name), ...sent });
    if (!answer.ok) throw new Error(`${name} could not ${what}: ${await answer.text()}`);
    return answer.json();
  }
  return {
    api,
    browser,
    signIn: (name, options) => signIn(browser, api, { name, options }),
    async claims(query) {
      const answer = await fetch(`${api}/v1/claims?${query}`, { headers: await headers('vera') });
      return Claims.parse(await answer.json()).items;
    },
    async waiting() {
      const answer = await fetch(`${api}/v1/stats`, { headers: await headers('vera') });
      return Stats.parse(await answer.json()).byStatus['unreviewed'] ?? 0;
    },
    send: async (name, article) => Identified.parse(await ask(name, 'POST /v1/articles', article)).id,
    ask,
    async move(name, id, command) {
      const path = `${api}/v1/claims/${id}`;
      const etag = (await fetch(path, { headers: await headers(name) })).headers.get('etag') ?? '';
      const answer = await fetch(`${path}/verification`, {
        method: 'PATCH',
        headers: { ...(await headers(name)), 'if-match': etag },
        body: JSON.stringify(command),
      });
      if (!answer.ok) throw new Error(`${name} could not move ${id}: ${await answer.text()}`);
    },
    async close() {
      await browser.close();
      await stack.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function tokenOf(issuer: string, username: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'claimtrail-cli', username });
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
  return Token.parse(await answer.json()).access_token;
}

async function signIn(
  browser: Browser,
  api: string,
  { name, options }: { name: string; options: BrowserContextOptions },
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  const page = await context.newPage();
  await page.goto(`${api}/queue`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(`button[value=${name}]`).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return page;
}
