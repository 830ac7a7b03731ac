import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  claimtrail,
  eventually,
  newDataFolder,
  type Reply,
  type RunningStack,
  startStack,
  tokenOf,
} from './stack.ts';

const names = ['alice', 'bob', 'erin', 'vera'] as const;
type Name = (typeof names)[number];

const text = [
  'The tram of Norholm carried 4 million people in 2024, Anna Berg said.',
  'The tram of Norholm lost 31 drivers in 2024, Anna Berg said.',
  'The tram depot of Norholm cost 90 million crowns, Jon Aske said.',
  'Bus fares in Norholm rose by 6 percent and train fares fell by 2 percent in 2024, Jon Aske said.',
  'The bridge of Norholm is 820 metres long, Jon Aske said.',
  'The museum of Norholm sold 77 paintings in 2023, Anna Berg said.',
].join('\n\n');
const evidence = [{ url: 'https://statistics.example.net/trams', title: 'Trams by year', stance: 'refutes' }];
const proposal = { action: 'propose', verdict: 'mostly-false', rationale: 'The register counts 3 million.', evidence };

let stack: RunningStack;
let tokens: Readonly<Record<Name, string>>;
let article: string;
beforeAll(async () => {
  stack = await startStack(await newDataFolder());
  const [alice = '', bob = '', erin = '', vera = ''] = await Promise.all(names.map((name) => tokenOf(stack, name)));
  tokens = { alice, bob, erin, vera };
  article = await send({ title: 'Trams', text, url: 'https://tidings.example/trams', publishedAt: '2025-03-03' });
}, 120_000);
afterAll(() => stack.end('SIGTERM'));

async function send(body: object): Promise<string> {
  const { id } = (await call(stack, 'POST /v1/articles', { as: tokens.alice, body })).body;
  await eventually(
    () => call(stack, `GET /v1/articles/${id}`, { as: tokens.alice }),
    ({ body }) => Object(body['ingestion']).state === 'ready',
  );
  return String(id);
}

const itemsOf = ({ body }: Reply): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(body['items']) ? body['items'].map(Object) : [];
const read = async (id: string) => (await call(stack, `GET /v1/claims/${id}`, { as: tokens.vera })).body;
const claimsOf = async (from: string) =>
  itemsOf(await call(stack, `GET /v1/articles/${from}/claims?limit=100`, { as: tokens.vera }));

/** The id of the claim that has these words. */
async function idOf(words: string, from = article): Promise<string> {
  const found = (await claimsOf(from)).find((claim) => String(claim['text']).includes(words));
  if (found === undefined) throw new Error(`no claim of ${from} holds ${JSON.stringify(words)}`);
  return String(found['id']);
}

/** Asks for something of a claim at its newest revision. */
async function ask(name: Name, request: string, [id, body]: readonly [string, object]): Promise<Reply> {
  const [method, path = ''] = request.split(' ');
  const { etag } = await call(stack, `GET /v1/claims/${id}`, { as: tokens[name] });
  return call(stack, `${method} /v1/claims/${id}${path}`, {
    ...{ as: tokens[name], body },
    ...(etag === null ? {} : { ifMatch: etag }),
  });
}

/** What came of a move: its status, and the code of the refusal. */
async function move(name: Name, id: string, command: object): Promise<readonly unknown[]> {
  const { status, body } = await ask(name, 'PATCH /verification', [id, command]);
  return status === 200 ? [status] : [status, body['code']];
}

async function publish(id: string): Promise<void> {
  expect([
    await move('alice', id, { action: 'take' }),
    await move('alice', id, proposal),
    await move('bob', id, { action: 'approve' }),
    await move('erin', id, { action: 'publish' }),
  ]).toEqual([[200], [200], [200], [200]]);
}

describe('what readers have seen', () => {
  let id: string;
  beforeAll(async () => {
    id = await idOf('4 million');
    await publish(id);
    await move('erin', id, { action: 'reopen', reason: 'A reader has newer figures.' });
    await move('bob', id, { action: 'take' });
  });

  test('is never dismissed, by whomever', async () => {
    const dismissal = { action: 'dismiss', reason: 'opinion' };
    expect(await move('bob', id, dismissal)).toEqual([409, 'move-not-allowed']);
    expect(await move('erin', id, dismissal)).toEqual([409, 'move-not-allowed']);
  });

  test('is counted by its public state, apart from where the work on it stands', async () => {
    const stats = () => call(stack, 'GET /v1/stats', { as: tokens.vera });
    const isCounted = ({ body }: Reply) => Object(Object(body['public']).byState)['under-correction'] === 1;
    const { byStatus, public: seen } = (await eventually(stats, isCounted)).body;
    expect(seen).toMatchObject({ byState: { 'under-correction': 1 }, byVerdict: { 'mostly-false': 1 } });
    expect(byStatus).toMatchObject({ 'in-review': 1, published: 0 });
  });

  test('is withdrawn by an editor, with a note to readers and a correction on record', async () => {
    const withdrawal = { action: 'withdraw', note: 'The figure was of another town.' };
    expect(await move('bob', id, withdrawal)).toEqual([403, 'role-needed']);
    expect(await move('erin', id, withdrawal)).toEqual([200]);
    expect(await read(id)).toMatchObject({
      ...{ status: 'withdrawn', verdict: null },
      corrections: [{ by: 'erin', note: 'The figure was of another town.', from: 'mostly-false' }],
    });
    const page = () => fetch(new URL(`/checks/${id}`, stack.api)).then((answer) => answer.text());
    expect(await eventually(page, (shown) => shown.includes('another town'))).toContain('withdrawn');
  });
});

describe('what a colleague holds', () => {
  test('is dismissed and taken over by editors alone', async () => {
    const id = await idOf('820 metres');
    await move('alice', id, { action: 'take' });
    expect(await move('bob', id, { action: 'dismiss', reason: 'trivial' })).toEqual([409, 'held']);
    expect(await move('bob', id, { action: 'take' })).toEqual([409, 'held']);
    expect(await move('erin', id, { action: 'take' })).toEqual([200]);
    expect((await read(id))['assignee']).toBe('erin');
    expect(await move('erin', id, { action: 'release' })).toEqual([200]);
  });

  test('is given to somebody who is known and may review, until it is due, and shows when that is past', async () => {
    const id = await idOf('90 million');
    for (const assignee of ['Alise', 'vera'])
      expect([assignee, await move('erin', id, { action: 'assign', assignee })]).toEqual([
        ...[assignee, [422, 'unknown-assignee']],
      ]);
    const due = new Date(Date.now() + 1500).toISOString();
    expect(await move('erin', id, { action: 'assign', assignee: 'bob', due })).toEqual([200]);
    expect(await read(id)).toMatchObject({ assignee: 'bob', due, lease: { holder: 'bob', expiresAt: due } });
    await wait(1600);
    const expired = await call(stack, 'GET /v1/claims?status=in-review&expired=true', { as: tokens.vera });
    expect([expired.status, itemsOf(expired).map((claim) => claim['id'])]).toEqual([200, [id]]);
    const inbox = itemsOf(await call(stack, 'GET /v1/inbox', { as: tokens.bob }));
    expect(inbox.map(({ why, claim }) => [why, Object(claim).id])).toContainEqual(['expired', id]);
    const bob = itemsOf(await call(stack, 'GET /v1/people', { as: tokens.vera })).find((one) => one['id'] === 'bob');
    expect(bob).toMatchObject({ holds: 1, expired: 1 });
    expect(await move('erin', id, { action: 'release' })).toEqual([200]);
  });
});

test('a verdict that waits is amended and taken back by whoever proposed it, and by nobody else', async () => {
  const id = await idOf('31 drivers');
  await move('alice', id, { action: 'take' });
  await move('alice', id, proposal);
  const amended = { ...proposal, action: 'amend', verdict: 'false' };
  expect(await move('bob', id, amended)).toEqual([409, 'not-proposer']);
  expect(await move('alice', id, amended)).toEqual([200]);
  expect(await read(id)).toMatchObject({ status: 'in-approval', verdict: 'false' });
  expect(await move('bob', id, { action: 'recall' })).toEqual([409, 'not-proposer']);
  expect(await move('alice', id, { action: 'recall' })).toEqual([200]);
  expect(await read(id)).toMatchObject({ status: 'in-review', lease: { holder: 'alice' } });
  expect(await move('alice', id, { action: 'release' })).toEqual([200]);
});

test('a claim is split, a new version keeps what people wrote, an editor undoes it, and the log of repairs has it', async () => {
  const id = await idOf('Bus fares');
  const parts = [
    'Bus fares in Norholm rose by 6 percent in 2024.',
    'Train fares in Norholm fell by 2 percent in 2024.',
  ];
  const split = await ask('erin', 'POST /split', [id, { parts, reason: 'Two statements.' }]);
  expect([split.status, split.body['text']]).toEqual([200, parts[0]]);
  const longer = `The council met on Monday.\n\n${text}`;
  await send({ title: 'Trams', text: longer, url: 'https://tidings.example/trams', publishedAt: '2025-03-03' });
  await eventually(
    () => read(id),
    (claim) => claim['articleVersion'] === 2,
  );
  expect(await read(id)).toMatchObject({ text: parts[0], articleVersion: 2 });
  expect((await claimsOf(article)).map((claim) => claim['text'])).toContain(parts[1]);
  const seq = Number(itemsOf(await call(stack, `GET /v1/claims/${id}/history`, { as: tokens.vera }))[0]?.['seq']);
  const undone = await ask('erin', 'POST /undo-edit', [id, { seq, reason: 'One after all.' }]);
  expect([undone.status, undone.body['parted']]).toEqual([200, null]);
  const { stdout } = await claimtrail(['repairs'], { data: stack.data });
  const kinds = stdout.trim().split('\n');
  expect(kinds.map((line) => Object(JSON.parse(line)).kind)).toEqual(expect.arrayContaining(['split', 'undo']));
});

test('another date of an article reads its relative dates again', async () => {
  const dated = await send({
    ...{ title: 'Quays', text: 'The quay of Norholm lost 88 metres last year, Jon Aske said.' },
    publishedAt: '2025-03-03',
  });
  expect((await read(await idOf('88 metres', dated)))['text']).toContain('2024');
  const facts = { publishedAt: '2022-03-03', publisher: 'The Norholm Ledger', reason: 'It is an older report.' };
  const put = await call(stack, `PATCH /v1/articles/${dated}`, { as: tokens.erin, body: facts });
  expect(put.status).toBe(200);
  const [claim] = await claimsOf(dated);
  expect(claim).toMatchObject({ text: expect.stringContaining('2021'), publisher: 'The Norholm Ledger' });
});

test('work is found by who did it, when, in which language, and what changed since', async () => {
  const id = await idOf('77 paintings');
  const since = new Date().toISOString();
  await publish(id);
  const today = since.slice(0, 10);
  const found = async (query: string) => {
    const reply = await call(stack, `GET /v1/claims?${query}`, { as: tokens.vera });
    return [query, reply.status, itemsOf(reply).some((claim) => claim['id'] === id)];
  };
  const mine = [
    ...['proposer=alice', 'approver=bob', 'publishedBy=erin', `publishedFrom=${today}&publishedTo=${today}`],
    ...['open=false&language=en&status=published', `sort=updated&updatedSince=${since}`],
  ];
  await eventually(
    () => found(`sort=updated&updatedSince=${since}`),
    ([, , isThere]) => isThere === true,
  );
  expect(await Promise.all(mine.map(found))).toEqual(mine.map((query) => [query, 200, true]));
  const others = ['proposer=bob', 'approver=alice', 'publishedTo=2020-01-01', 'language=de', 'expired=true'];
  expect(await Promise.all(others.map(found))).toEqual(others.map((query) => [query, 200, false]));
});
