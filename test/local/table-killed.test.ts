import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { type Answered, checkAnswers, checkTable } from '../../bench/checker/check-table.ts';
import { tableProcess } from '../../bench/load/stack.ts';
import { claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

let data: string;
let stack: RunningStack;
beforeAll(async () => {
  data = await newDataFolder();
  stack = await startStack(data);
});
afterAll(() => stack.end('SIGKILL'));

const Listed = z.object({ items: z.array(z.object({ id: z.string(), revision: z.int() })) });
const Problem = z.object({ code: z.string(), detail: z.string() });

async function ask(token: string, method: string, path: string, more: RequestInit = {}) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more.headers };
  const answer = await fetch(new URL(path, stack.api), { ...more, method, headers });
  const { status, headers: said } = answer;
  const text = await answer.text();
  return { status, requestId: said.get('x-request-id') ?? '', later: said.get('retry-after'), body: JSON.parse(text) };
}

async function claims(token: string) {
  const { status, body } = await ask(token, 'GET', '/v1/claims?limit=100');
  return status === 200 ? Listed.parse(body).items : [];
}

test('a table killed with -9 is back by itself, and until then the desk refuses in words', async () => {
  const alice = (await claimtrail(['token', 'alice'], { data })).stdout.trim();
  const items = await eventually(
    () => claims(alice),
    (found) => found.length > 40,
    30_000,
  );
  const answers: Answered[] = [];
  const refusals: unknown[] = [];
  let taken = 0;
  let isOver = false;
  const taking = async (lane: number) => {
    for (let at = lane; !isOver && at < items.length; at += 2) {
      const { id, revision } = items[at] ?? { id: '', revision: 0 };
      const headers = { 'if-match': `"${revision}"` };
      const body = '{"action": "take"}';
      const answer = await ask(alice, 'PATCH', `/v1/claims/${id}/verification`, { headers, body });
      answers.push({ requestId: answer.requestId, status: answer.status });
      if (answer.status === 200) taken++;
      else refusals.push(answer);
      await wait(20);
    }
  };
  const working = [taking(0), taking(1)];
  await wait(100);
  const killed = await tableProcess(stack.dynamodbEndpoint);
  process.kill(killed, 'SIGKILL');
  await Promise.all(working);
  isOver = true;

  const [first] = refusals;
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      status: 503,
      later: expect.stringMatching(/^\d+$/),
      body: { code: 'unavailable' },
    });
  }
  if (first !== undefined) expect(Problem.parse(z.object({ body: Problem }).parse(first).body).detail).toMatch(/again/);
  await eventually(
    () => ask(alice, 'GET', '/v1/claims?limit=1'),
    ({ status }) => status === 200,
    20_000,
  );
  expect(await tableProcess(stack.dynamodbEndpoint)).not.toBe(killed);
  expect(stack.output()).toMatch(/embedded DynamoDB stopped \(.+\): it is started again/);
  expect(stack.child.exitCode).toBeNull();

  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.dynamodbEndpoint, region: 'eu-west-1', credentials });
  const { wrong, histories } = await eventually(
    () => checkTable(client, stack.table, () => false),
    (checked) => checked.wrong.length === 0,
    30_000,
  );
  client.destroy();
  expect([...wrong, ...checkAnswers(histories, answers)]).toEqual([]);
  expect(histories.flatMap(({ events }) => events).length).toBeGreaterThanOrEqual(taken);
  expect(taken).toBeGreaterThan(0);
}, 120_000);
