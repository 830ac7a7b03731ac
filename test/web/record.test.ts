import { createServer } from 'node:http';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { launchBrowser } from '../../bench/page/browser.ts';
import { article } from '../local/articles.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
let browser: Browser;
let address: string;
let embed: string;

beforeAll(async () => {
  desk = await openDesk();
  browser = await launchBrowser();
  const { id } = await findClaim(desk, await sendArticle(desk, article), '8 percent');
  const evidence = [{ url: 'https://stats.example.net/ferries', title: 'Ferry statistics', stance: 'refutes' }];
  const verdict = { verdict: 'mostly-true', rationale: 'The published fares show 7.8 percent.', evidence };
  await move(desk, 'alice', [id, { action: 'take' }]);
  await move(desk, 'alice', [id, { action: 'propose', ...verdict }]);
  await move(desk, 'bob', [id, { action: 'approve' }]);
  await move(desk, 'erin', [id, { action: 'publish' }]);
  embed = `${desk.stack.api}/embed/${id}`;
  for (let status = 404; status !== 200; ) {
    const answer = await fetch(`${desk.stack.api}/checks/${id}`);
    [status, address] = [answer.status, answer.url];
  }
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }));

async function violationsOf(page: Page) {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`,
  );
  return Violations.parse(found);
}

/** A page as a reader opens it, who has signed in nowhere. */
async function open(place: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 380, height: 800 } });
  const page = await context.newPage();
  await page.goto(place);
  return page;
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing wrong for a reader, %s,', (scheme) => {
  test.each([
    ['on a check', () => address],
    ['among checks', () => new URL('/checks', address).href],
    ['where nothing is found', () => new URL('/checks?q=unicorns', address).href],
    ['among corrections', () => new URL('/corrections', address).href],
    ['in the method', () => new URL('/method', address).href],
    ['in a frame', () => embed],
    ['where nothing is', () => new URL('/checks/none', address).href],
  ])('%s', { timeout: 60_000 }, async (_, place) => {
    const page = await open(place(), scheme);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.context().close();
  });
});

test('a check is whole under its policy, in print, and in the frame of another page', { timeout: 60_000 }, async () => {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (line) => complaints.push(line.text()));
  await page.goto(address);
  expect(await page.locator('.verdict').evaluate('(mark) => getComputedStyle(mark).backgroundColor')).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header.desk nav').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  const foreign = `<!doctype html><title>News</title><iframe src="${embed}" width="400" height="260"></iframe>`;
  const news = createServer((_, response) => response.setHeader('content-type', 'text/html').end(foreign));
  await new Promise<void>((resolve) => news.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://localhost:${Object(news.address()).port}/`);
  await page.frameLocator('iframe').getByText('Mostly true').waitFor();
  news.close();
});
