import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ReviewEvent } from '../../claims/review-event.ts';
import { verifyHistory } from '../../claims/workflow/history.ts';
import { article } from './articles.ts';
import { call, claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

const Ingestion = z.object({ ingestion: z.object({ state: z.string() }) });
const Claims = z.object({ items: z.array(z.object({ id: z.string(), text: z.string() })) });
const History = z.object({ items: z.array(ReviewEvent) });

let stack: RunningStack;
let tokens: Readonly<Record<'alice' | 'bob' | 'erin' | 'ingest-bot', string>>;

async function tokenOf(name: string): Promise<string> {
  const { code, stdout } = await claimtrail(['token', name], { data: stack.data });
  expect(code).toBe(0);
  return stdout.trim();
}

beforeAll(async () => {
  stack = await startStack(await newDataFolder());
  const [alice, bob, erin, bot] = await Promise.all(['alice', 'bob', 'erin', 'ingest-bot'].map(tokenOf));
  tokens = { alice: alice ?? '', bob: bob ?? '', erin: erin ?? '', 'ingest-bot': bot ?? '' };
});
afterAll(() => stack.end('SIGKILL'));

async function stateOf(id: string): Promise<string> {
  const { body } = await call(stack, `GET /v1/articles/${id}`, { as: tokens.alice });
  return Ingestion.safeParse(body).data?.ingestion.state ?? 'unknown';
}

async function claimsOf(id: string) {
  const { body } = await call(stack, `GET /v1/articles/${id}/claims?limit=100`, { as: tokens.alice });
  return Claims.parse(body).items;
}

async function send(): Promise<{ readonly status: number; readonly id: string }> {
  const { status, body } = await call(stack, 'POST /v1/articles', { as: tokens['ingest-bot'], body: article });
  return { status, id: String(body['id']) };
}

describe('npm start', () => {
  test('says what one needs to begin, and reads the examples', async () => {
    for (const word of ['/docs', '/oidc', 'inbox', 'token alice']) expect(stack.output()).toContain(word);
    const list = () => call(stack, 'GET /v1/articles', { as: tokens.alice });
    const { body } = await eventually(list, (reply) => JSON.stringify(reply.body).split('"ready"').length > 4);
    expect(z.array(z.unknown()).parse(body['items'])).toHaveLength(4);
  });

  test('takes an article from sending to a published verdict', async () => {
    const { status, id } = await send();
    expect(status).toBe(202);
    expect(
      await eventually(
        () => stateOf(id),
        (state) => state !== 'received',
      ),
    ).toBe('ready');
    const [claim] = await claimsOf(id);
    const path = `/v1/claims/${claim?.id}`;
    const first = await call(stack, `GET ${path}`, { as: tokens.alice });
    expect(first.body['status']).toBe('unreviewed');
    let etag = first.etag ?? '';

    async function move(as: string, body: Readonly<Record<string, unknown>>): Promise<string> {
      const reply = await call(stack, `PATCH ${path}/verification`, { as, body, ifMatch: etag });
      etag = reply.etag ?? etag;
      return reply.status === 200 ? String(reply.body['status']) : `${reply.status} ${reply.body['code']}`;
    }

    const evidence = [{ url: 'https://stats.example.net/ferries', title: 'Ferry statistics', stance: 'supports' }];
    const verdict = { verdict: 'true', rationale: 'The published fares show it.', evidence };
    expect(await move(tokens.alice, { action: 'take' })).toBe('in-review');
    expect(await move(tokens.bob, { action: 'propose', ...verdict })).toMatch(/^409/);
    expect(await move(tokens.alice, { action: 'propose', ...verdict })).toBe('in-approval');
    expect(await move(tokens.alice, { action: 'approve' })).toMatch(/^409/);
    expect(await move(tokens.bob, { action: 'approve' })).toBe('checked');
    expect(await move(tokens.bob, { action: 'publish' })).toMatch(/^4/);
    expect(await move(tokens.erin, { action: 'publish' })).toBe('published');
    expect(await move(tokens.erin, { action: 'reopen', reason: 'A reader found newer figures.' })).toBe('in-review');

    const history = await call(stack, `GET ${path}/history`, { as: tokens.alice });
    const events = History.parse(history.body).items;
    expect(events.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'take alice',
      'propose alice',
      'approve bob',
      'publish erin',
      'reopen erin',
    ]);
    expect(verifyHistory(events).kind).toBe('whole');
  });

  test('proves to a reader what it published, and knows that its log lacks nothing', async () => {
    const { body } = await call(stack, 'GET /v1/claims?status=in-review', { as: tokens.alice });
    const [claim] = Claims.parse(body).items;
    const key = await (await fetch(new URL('/log/key', stack.api))).text();
    const proof = await eventually(
      () => fetch(new URL(`/log/claims/${claim?.id}`, stack.api)),
      ({ status }) => status === 200,
    );
    const verify = async (input: string) => {
      const args = ['docs/verify.mjs', 'proof', '-', '--key', key];
      const child = spawn(process.execPath, args, { cwd: fileURLToPath(new URL('../../', import.meta.url)) });
      child.stdin.end(input);
      const [chunk] = await once(child.stdout, 'data');
      return String(chunk);
    };
    expect(await verify(await proof.text())).toMatch(/^Holds: c-\w+ was published as "true"/);
    const logged = () => claimtrail(['log-history'], { data: stack.data });
    expect((await eventually(logged, ({ stdout }) => stdout.startsWith('0 '))).stdout).toBe('0 entries added\n');
    const all = await claimtrail(['verify-history'], { data: stack.data });
    expect(all.stdout).toMatch(/^\d+ whole, 0 broken\nlog of \d+ entries, signed over \d+ at /);
    expect((await claimtrail(['prove', 'c-none'], { data: stack.data })).code).toBe(1);
    expect((await claimtrail(['verify-history', '--key', 'none'], { data: stack.data })).code).toBe(2);
  });

  test('changes nothing when the same comes again, by the API or dropped into the inbox folder', async () => {
    const { id } = await send();
    const before = await claimsOf(id);
    expect((await send()).status).toBe(200);
    await writeFile(join(stack.data, 'inbox', 'ferry.json'), JSON.stringify(article));
    const text = { title: 'Dropped', text: `${article.text}\n\nThe ferry Aurora was built in 1998.` };
    await writeFile(join(stack.data, 'inbox', 'dropped.json'), JSON.stringify(text));
    const list = () => call(stack, 'GET /v1/articles?limit=100', { as: tokens.alice });
    const { body } = await eventually(list, (reply) => JSON.stringify(reply.body).includes('"Dropped"'));
    expect(z.array(z.unknown()).parse(body['items'])).toHaveLength(6);
    expect(await claimsOf(id)).toEqual(before);
  });

  test('gives the same claims to an article dropped as to one sent', async () => {
    const body = {
      title: 'Sent',
      text: 'The bridge cost 40 million crowns, said Ola Holm, the mayor. It opened in May 2025.',
    };
    const { body: sent } = await call(stack, 'POST /v1/articles', { as: tokens['ingest-bot'], body });
    const id = String(sent['id']);
    await eventually(
      () => stateOf(id),
      (state) => state === 'ready',
    );
    const { stdout } = await claimtrail(['extract', '--stream'], { input: JSON.stringify({ id, ...body }) });
    const extracted = Claims.parse({ items: JSON.parse(stdout).claims }).items.map(({ id: claim }) => claim);
    expect((await claimsOf(id)).map(({ id: claim }) => claim).toSorted()).toEqual(extracted.toSorted());
  });

  test('leaves no child behind when it is stopped, and keeps everything for the next start', async () => {
    const listed = await call(stack, 'GET /v1/claims?limit=100&sort=age', { as: tokens.alice });
    expect(await stack.end('SIGINT')).toBe(0);
    expect(childrenOn(stack.data)).toEqual([]);
    stack = await startStack(stack.data);
    const again = await call(stack, 'GET /v1/claims?limit=100&sort=age', { as: await tokenOf('alice') });
    expect(again.body['items']).toEqual(listed.body['items']);
    expect(await stack.end('SIGTERM')).toBe(0);
  });
});

/** Processes that have this folder on their command line. */
function childrenOn(data: string): readonly string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(data) && !line.includes('ps -eo'));
}
