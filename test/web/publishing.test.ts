import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { article } from '../local/articles.ts';
import { type Desk, findClaim, move, openDesk, sendArticle } from './desk.ts';

let desk: Desk;
/** What the receiver takes, and whether it takes anything. */
const got: { readonly headers: Record<string, string>; readonly body: string }[] = [];
let isDown = false;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    if (isDown) return response.writeHead(503).end();
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    got.push({ headers: Object.fromEntries(headers), body });
    return response.writeHead(204).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  process.env['WEBHOOK_HOSTS'] = '127.0.0.1';
  desk = await openDesk();
}, 120_000);
afterAll(async () => {
  receiver.close();
  delete process.env['WEBHOOK_HOSTS'];
  await desk.close();
});

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }));

async function violationsOf(page: Page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })))`,
  );
  return Violations.parse(found);
}

async function publish(words: string): Promise<string> {
  const { id } = await findClaim(desk, await sendArticle(desk, article), words);
  const evidence = [{ url: 'https://stats.example.net/ferries', title: 'Ferry statistics', stance: 'refutes' }];
  await move(desk, 'alice', [id, { action: 'take' }]);
  await move(desk, 'alice', [id, { action: 'propose', verdict: 'false', rationale: 'It was 7.8.', evidence }]);
  await move(desk, 'bob', [id, { action: 'approve' }]);
  await move(desk, 'erin', [id, { action: 'publish' }]);
  return id;
}

test('editors add a webhook, try it, see what it was sent, change its secret, pause, replay and end it', {
  timeout: 120_000,
}, async () => {
  const erin = await desk.open('erin', '/queue');
  await erin.getByText('erin', { exact: true }).click();
  await erin.getByRole('link', { name: 'Webhooks and exports' }).click();
  const url = `http://127.0.0.1:${Object(receiver.address()).port}/hook`;
  await erin.getByLabel('Address of the receiver').fill('nowhere');
  await erin.getByRole('button', { name: 'Add this webhook' }).click();
  await erin
    .getByRole('alert')
    .getByText('not a public address')
    .or(erin.getByText(/begins with http/))
    .first()
    .waitFor();
  await erin.getByLabel('Address of the receiver').fill(url);
  await erin.getByRole('button', { name: 'Add this webhook' }).click();
  const secret = (await erin.locator('.secret').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_/);
  await erin.getByRole('button', { name: 'I have it' }).click();
  await erin.locator('.secret').waitFor({ state: 'detached' });

  const line = erin.getByRole('list', { name: 'Webhooks' }).getByRole('listitem').first();
  await line.getByText('Messages and moves').click();
  await line.getByText('Nothing was sent yet.').waitFor();
  await line.getByRole('button', { name: 'Send a test' }).click();
  await line.getByText('The test was taken.').waitFor();
  expect(new Verifier(secret).verify(got[0]?.body ?? '', got[0]?.headers ?? {})).toMatchObject({
    type: 'claimtrail.webhook.test',
  });

  isDown = true;
  const id = await publish('8 percent');
  await line.getByText('it answered 503').first().waitFor();
  await line.locator('ol').getByText('it answered 503').first().waitFor();
  isDown = false;
  await line.getByText('1 message taken').waitFor({ timeout: 40_000 });
  await line.getByRole('link', { name: id }).first().waitFor();
  expect(await violationsOf(erin)).toEqual([]);

  await line.getByRole('button', { name: 'Change the secret' }).click();
  expect(await line.locator('.secret').textContent()).not.toBe(secret);
  await line.getByRole('button', { name: 'I have it' }).click();
  await line.getByRole('button', { name: 'Pause' }).click();
  await line.getByText('paused', { exact: true }).waitFor();
  const before = got.length;
  await line.getByRole('button', { name: 'Send again' }).click();
  await line.getByText('It is sent again now').waitFor();
  await line.getByText('2 messages taken').waitFor({ timeout: 40_000 });
  expect(got.slice(before).map(({ headers }) => headers['webhook-id'])).toEqual([got[1]?.headers['webhook-id']]);
  await line.getByRole('button', { name: 'End…' }).click();
  await line.getByRole('button', { name: 'End it for good' }).click();
  await erin.getByText('Nobody is told yet.').waitFor();
  await erin.context().close();
});

test('editors ask for an export and fetch it; nobody else is offered that', { timeout: 90_000 }, async () => {
  const erin = await desk.open('erin', '/publishing', { dark: true, width: 380 });
  await erin.getByLabel('What').selectOption('Claims');
  await erin.getByRole('button', { name: 'Export', exact: true }).click();
  const fetchIt = erin.getByRole('button', { name: 'Fetch Claims as csv' });
  await fetchIt.waitFor({ timeout: 40_000 });
  expect(await violationsOf(erin)).toEqual([]);
  expect(await erin.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  const [download] = await Promise.all([erin.waitForEvent('download'), fetchIt.click()]);
  expect(download.suggestedFilename()).toMatch(/^claimtrail-claims-[\d-]+\.csv$/);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^id,text,type/);
  const alice = await desk.open('alice', '/publishing');
  await alice.getByText('Editors look after these.').waitFor();
  await alice.getByText('alice', { exact: true }).click();
  expect(await alice.getByRole('link', { name: 'Webhooks and exports' }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
