import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Role } from '../../claims/vocabulary/review.ts';
import { actions } from '../../claims/vocabulary/workflow.ts';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import { patience, sweep } from '../../lambdas/watching/sweep.ts';
import { bucketIn } from '../../local/data-folder.ts';
import { type Answered, type Checked, checkAnswers, checkTable } from '../checker/check-table.ts';
import { seedOf } from '../faults/faulty-proxy.ts';
import { commandFor } from '../faults/moves.ts';
import { articleNumber } from '../faults/texts.ts';
import { seededRandom } from '../fit/random.ts';
import { type OwnStack, openStack } from './stack.ts';
import { openTokens } from './tokens.ts';

/** What a load came to. */
export interface Loaded {
  /** Milliseconds of each request that was answered. */
  readonly times: readonly number[];
  /** Answers by status, 0 for those that never came. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly moves: number;
  readonly articles: number;
  readonly wrong: readonly string[];
}

interface Plan {
  readonly people: number;
  readonly seconds: number;
  readonly seed: number;
  /**
   * Whether the stack, or its table alone, is killed with -9 every few seconds, and started again.
   * @default false
   */
  readonly kills?: boolean;
}

const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });
const Read = z.object({ revision: z.int(), allowedActions: z.array(z.enum(actions)) });
const Accepted = z.object({ id: z.string() });

/** What the person of this number does: a machine in twenty sends articles. */
function roleOf(at: number): Role {
  if (at % 20 === 0) return 'ingest';
  return at % 4 === 0 ? 'editor' : 'reviewer';
}

/** How long a person looks at what they were shown, in milliseconds: hurried, as people at a desk go. */
const thought = (random: () => number) => 2000 + random() * 4000;

/** A stack under so many people for so long; then its table, held to what they were answered. */
export async function load({ people, seconds, seed, kills = false }: Plan): Promise<Loaded> {
  const stack = await openStack();
  try {
    const asking = await openPeople(stack);
    const until = performance.now() + seconds * 1000;
    const working = Array.from({ length: people }, (_, at) => asking.work(at, seededRandom(seedOf(seed, at)), until));
    await Promise.all([...working, kills ? killing(stack, seededRandom(seedOf(seed, 'kills')), until) : null]);
    const { wrong, histories, articles } = await settled(stack);
    const lost = asking.accepted.filter((id) => !articles.includes(id)).map((id) => `article ${id} is lost`);
    const { times, statuses, answers } = asking;
    const moves = answers.filter(({ status }) => status === 200).length;
    const all = [...wrong, ...checkAnswers(histories, answers), ...lost];
    return { times, statuses, moves, articles: asking.accepted.length, wrong: all };
  } finally {
    await stack.close();
  }
}

async function killing(stack: OwnStack, random: () => number, until: number): Promise<void> {
  for (;;) {
    await wait(3000 + random() * 5000);
    if (performance.now() > until) return;
    if (random() < 0.5) await stack.killAndStart();
    else await stack.killTable();
  }
}

/** How long a stack has to come to rest, in milliseconds. */
const restTime = 180_000;

/** By then all messages have come; what is unread still, a kill between two writes left, and the stack sweeps after a quarter of an hour. */
const sweepAfter = 90_000;
const swept = patience + 60_000;

/** The table once the stack has nothing more to do, or after three minutes; what it would sweep later is swept within them. */
async function settled(stack: OwnStack): Promise<Checked> {
  const { dynamodbEndpoint: endpoint, table } = stack.running();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  const began = performance.now();
  let isSwept = false;
  try {
    for (;;) {
      const checked = await checkTable(
        client,
        table,
        (actor) => roleOf(Number(actor.replace('person-', ''))) === 'editor',
      );
      const waited = performance.now() - began;
      if (checked.wrong.length === 0 || waited > restTime) return checked;
      if (waited > sweepAfter && !isSwept) {
        const objects = fileObjects(bucketIn(stack.data));
        const later = new Date(Date.now() + swept);
        await sweep({ table: { client, name: table, spread: 1 }, objects }, later);
        isSwept = true;
      }
      await wait(2000);
    }
  } finally {
    client.destroy();
  }
}

async function openPeople(stack: OwnStack) {
  const { api, issuer } = stack.running();
  const tokenOf = await openTokens(stack.data, issuer);
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const answers: Answered[] = [];
  const accepted: string[] = [];

  async function ask(token: string, request: string, more: RequestInit = {}) {
    const [method = 'GET', path = '/'] = request.split(' ');
    const began = performance.now();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more.headers };
    const answer = await fetch(new URL(path, api), { ...more, method, headers }).catch(() => null);
    const text = (await answer?.text().catch(() => null)) ?? null;
    const status = answer === null || text === null ? 0 : answer.status;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status !== 0) times.push(performance.now() - began);
    const requestId = answer?.headers.get('x-request-id') ?? `none-${randomUUID()}`;
    return { status, requestId, body: text?.startsWith('{') ? (JSON.parse(text) as unknown) : null };
  }

  async function move(token: string, random: () => number): Promise<void> {
    const sort = random() < 0.5 ? 'age' : 'score';
    const list = await ask(token, `GET /v1/claims?limit=25&sort=${sort}`);
    const items = list.status === 200 ? Listed.parse(list.body).items : [];
    const id = items[Math.floor(random() * items.length)]?.id;
    await wait(thought(random));
    const read = id === undefined ? null : await ask(token, `GET /v1/claims/${id}`);
    if (read?.status !== 200) return;
    const { revision, allowedActions } = Read.parse(read.body);
    const action = allowedActions[Math.floor(random() * allowedActions.length)];
    if (action === undefined) return;
    await wait(thought(random));
    const headers = { 'if-match': `"${revision}"` };
    const body = JSON.stringify(commandFor(action, random));
    const { status, requestId } = await ask(token, `PATCH /v1/claims/${id}/verification`, { headers, body });
    answers.push({ requestId, status: status === 0 ? null : status });
  }

  async function send(token: string, number: number): Promise<void> {
    const article = JSON.stringify(articleNumber(number, 1));
    const { status, body } = await ask(token, 'POST /v1/articles', { body: article });
    if (status === 200 || status === 202) accepted.push(Accepted.parse(body).id);
  }

  /** One person's time: reviewers and editors move claims, a machine in twenty sends articles, all look at figures. */
  async function work(at: number, random: () => number, until: number): Promise<void> {
    const role = roleOf(at);
    const token = await tokenOf(`person-${at}`, role);
    await wait(random() * Math.min(20_000, (until - performance.now()) / 3));
    for (let turn = 0; performance.now() < until; turn++) {
      if (role === 'ingest') await send(token, at * 50 + turn);
      else if (random() < 0.1) await ask(token, 'GET /v1/stats');
      else await move(token, random);
      await wait(thought(random));
    }
  }

  return { times, statuses, answers, accepted, work };
}
