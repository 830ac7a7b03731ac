import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article } from './articles.ts';
import { call, claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

/** What a receiver took: type by type, each message checked by the official library. */
const told: string[] = [];
let secret = '';
let refusals = 2;

const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    if (refusals-- > 0) return response.writeHead(503).end();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    told.push(String(Object(new Verifier(secret).verify(body, headers)).type));
    return response.writeHead(204).end();
  });
});

let stack: RunningStack;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  process.env['WEBHOOK_HOSTS'] = '127.0.0.1';
  stack = await startStack(await newDataFolder());
}, 60_000);
afterAll(async () => {
  receiver.close();
  delete process.env['WEBHOOK_HOSTS'];
  await stack.end('SIGKILL');
});

/** What anybody gets, without a token. */
async function open(path: string): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(new URL(path, stack.api));
  return { status: answer.status, body: await answer.text() };
}

const shows = (path: string, words: string) =>
  eventually(
    () => open(path),
    ({ body }) => body.includes(words),
  ).then(({ status, body }) => [path, status, body.includes(words)]);

test('one claim’s life: article, verdict, publication, webhook, correction, withdrawal', {
  timeout: 240_000,
}, async () => {
  const names = ['alice', 'bob', 'erin', 'ingest-bot'] as const;
  const given = await Promise.all(
    names.map(async (name) => (await claimtrail(['token', name], { data: stack.data })).stdout.trim()),
  );
  const [alice = '', bob = '', erin = '', bot = ''] = given;
  const url = `http://127.0.0.1:${Object(receiver.address()).port}/hook`;
  const webhook = await call(stack, 'POST /v1/webhooks', { as: erin, body: { url } });
  expect(webhook.status).toBe(201);
  secret = String(webhook.body['secret']);

  const { body: sent } = await call(stack, 'POST /v1/articles', { as: bot, body: article });
  const listed = await eventually(
    () => call(stack, `GET /v1/articles/${sent['id']}/claims?limit=100`, { as: alice }),
    ({ body }) => JSON.stringify(body).includes('8 percent'),
  );
  const items: readonly unknown[] = Object(listed.body)['items'];
  const id = String(Object(items.find((item) => JSON.stringify(item).includes('8 percent')))['id']);

  async function move(as: string, command: object): Promise<void> {
    const { etag } = await call(stack, `GET /v1/claims/${id}`, { as });
    const request = { as, body: command, ...(etag === null ? {} : { ifMatch: etag }) };
    const { status, body } = await call(stack, `PATCH /v1/claims/${id}/verification`, request);
    expect([command, status, status === 200 ? '' : body['detail']]).toEqual([command, 200, '']);
  }
  async function publish(verdict: string, rationale: string, note: object): Promise<void> {
    const evidence = [{ url: 'https://stats.example.net/ferries', title: 'Ferry statistics', stance: 'supports' }];
    await move(alice, { action: 'take' });
    await move(alice, { action: 'propose', verdict, rationale, evidence });
    await move(bob, { action: 'approve' });
    await move(erin, { action: 'publish', ...note });
  }

  expect((await open(`/checks/${id}`)).status).toBe(404);
  await publish('true', 'The published fares show 8 percent.', {});
  expect(await shows(`/checks/${id}`, 'The published fares show 8 percent.')).toEqual([`/checks/${id}`, 200, true]);
  for (const path of [
    '/checks',
    `/embed/${id}`,
    `/checks/of/${sent['id']}`,
    '/feeds/claimreview.json',
    '/feeds/checks.atom',
  ]) {
    expect(await shows(path, '8 percent')).toEqual([path, 200, true]);
  }
  for (const path of ['/method', '/feeds/review-again.atom', `/checks/${id}/card.png`, '/log/checkpoint']) {
    expect([path, (await open(path)).status]).toEqual([path, 200]);
  }

  const models = [
    new StreamableHTTPClientTransport(new URL('/mcp', stack.api)),
    new StdioClientTransport({
      command: process.execPath,
      args: [fileURLToPath(new URL('../../bin/claimtrail.ts', import.meta.url)), 'mcp'],
      env: { CLAIMTRAIL_DATA: stack.data },
    }),
  ];
  for (const transport of models) {
    const client = new Client({ name: 'a-model', version: '1.0.0' });
    await client.connect(transport);
    const asked = await client.callTool({ name: 'get_check', arguments: { check: id } });
    expect(asked.structuredContent).toMatchObject({ status: 'checked', checks: [{ id, verdict: 'True' }] });
    const unknown = await client.callTool({
      name: 'verify',
      arguments: { statement: 'Whales sleep standing upright.' },
    });
    expect(unknown.structuredContent).toMatchObject({ status: 'not-checked', checks: [] });
    await client.close();
  }

  await move(erin, { action: 'reopen', reason: 'A reader found newer figures.' });
  expect(await shows(`/checks/${id}`, 'being looked at again')).toEqual([`/checks/${id}`, 200, true]);
  await publish('mostly-true', 'The published fares show 7.8 percent.', { correctionNote: 'It is 7.8 percent.' });
  expect(await shows('/corrections', 'It is 7.8 percent.')).toEqual(['/corrections', 200, true]);
  expect(await shows('/feeds/corrections.atom', 'It is 7.8 percent.')).toEqual(['/feeds/corrections.atom', 200, true]);

  await move(erin, { action: 'withdraw', note: 'The fares were another year’s.' });
  expect(await shows(`/checks/${id}`, 'This check was withdrawn.')).toEqual([`/checks/${id}`, 200, true]);
  expect(await shows('/feeds/claimreview.json', 'dateDeleted')).toEqual(['/feeds/claimreview.json', 200, true]);
  expect((await open(`/embed/${id}`)).body).not.toContain('7.8');

  const kinds = ['published', 'reopened', 'corrected', 'withdrawn'].map((kind) => `claimtrail.check.${kind}`);
  await eventually(
    async () => told.length,
    (count) => count >= kinds.length,
    60_000,
  );
  expect(told).toEqual(kinds);

  const asked = await call(stack, 'POST /v1/exports', { as: erin, body: { format: 'csv', table: 'events' } });
  expect(asked.status).toBe(202);
  const { body: exported } = await eventually(
    () => call(stack, `GET /v1/exports/${asked.body['id']}`, { as: erin }),
    ({ body }) => body['state'] === 'ready',
    60_000,
  );
  const link = String(Object(exported['link'])['url']);
  const file = await fetch(link);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="claimtrail-events-[\d-]+\.csv"$/);
  expect(await file.text()).toContain('The fares were another year’s.');
  expect((await fetch(link.replace(/signature=./, 'signature=_'))).status).toBe(403);

  const open1 = await claimtrail(['export', '--open-data'], { data: stack.data });
  expect(open1.stdout).toContain('The fares were another year’s.');
  expect(open1.stdout).not.toContain('alice');
});
