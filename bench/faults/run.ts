import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { sweep } from '../../lambdas/watching/sweep.ts';
import { isRebuildUnfinished, rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { tableDefinition } from '../../store/table/definition.ts';
import type { Table } from '../../store/table/table.ts';
import { checkAnswers, checkTable } from '../checker/check-table.ts';
import { seededRandom } from '../fit/random.ts';
import { type Asking, openClient } from './client.ts';
import { steppingClock } from './clock.ts';
import { isEditor, openApi } from './desk.ts';
import { seedOf, startFaultyProxy } from './faulty-proxy.ts';
import { openInbox } from './inbox.ts';
import { articleNumber } from './texts.ts';
import { openWorkers, type Workers } from './workers.ts';
import { type Ground, processOf, type World } from './world.ts';

/** What a run did, and all that was wrong after it. */
export interface RunReport {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly faults: ReadonlyMap<string, number>;
  /** Answers by their status, 0 for those that never came. */
  readonly answers: ReadonlyMap<number, number>;
  readonly events: number;
  readonly killed: number;
}

/** One run: a small desk at work on a table of its own, everything failing by the seed, then calm, then the checker. */
export async function faultRun(seed: number, ground: Ground): Promise<RunReport> {
  const random = (part: string) => seededRandom(seedOf(seed, part));
  const name = `faults-${process.pid}-${seed}`;
  await ground.client.send(new CreateTableCommand(tableDefinition(name)));
  const proxy = await startFaultyProxy(ground.endpoint, seed);
  const world: World = {
    ...ground,
    ...{ seed, name, proxy, random },
    now: steppingClock(new Date('2026-05-04T12:00:00.000Z'), random('clock')),
    inbox: openInbox(random('queue')),
    tally: { killed: 0 },
  };
  const { asking, stream, wrong } = {
    asking: openAsking(world),
    stream: await openWorkers(world),
    wrong: [] as string[],
  };
  try {
    await atWork(world, asking, stream);
    proxy.calm();
    await toTheEnd(world, stream);
    const { histories, articles, wrong: found } = await checkTable(ground.client, name, isEditor);
    const lost = asking.accepted().filter((id) => !articles.includes(id));
    wrong.push(...found, ...checkAnswers(histories, asking.answers()), ...asking.odd());
    wrong.push(...lost.map((id) => `article ${id} was accepted and is not there`));
    const events = histories.reduce((sum, history) => sum + history.events.length, 0);
    return { seed, wrong, faults: proxy.done, answers: asking.statuses(), events, killed: world.tally.killed };
  } finally {
    await proxy.stop();
  }
}

function openAsking(world: World): Asking {
  const { inbox, reader, now } = world;
  const api = processOf(world, 'api');
  const faults = new Map<unknown, unknown>();
  const onFault = (requestId: unknown, error: unknown) => void faults.set(requestId, error);
  const opened = new WeakMap<Table, ReturnType<typeof openApi>>();
  return openClient(async (event) => {
    const { table, died } = api();
    const handle = opened.get(table) ?? openApi({ table, objects: inbox.objects, reader, now, onFault });
    opened.set(table, handle);
    const answer = await handle(event);
    return { answer: died() ? null : answer, fault: faults.get(event.requestContext.requestId) };
  });
}

/** The desk at work while everything fails. */
async function atWork(world: World, asking: Asking, workers: Workers): Promise<void> {
  const random = world.random('editions');
  const numbers = [1, 2].map((which) => Math.floor(random() * 40) * 2 + which);
  let isOver = false;
  const meanwhile = async (pause: number, work: () => Promise<unknown>) => {
    while (!isOver) if ((await work()) !== true) await wait(pause);
  };
  const background = [meanwhile(15, workers.ingest), meanwhile(15, workers.ingest), meanwhile(60, workers.follow)];
  try {
    await Promise.all(numbers.map((number) => asking.send(articleNumber(number, 1))));
    await world.inbox.objects.put('files/broken.json', Buffer.from('{"text": '), { contentType: 'application/json' });
    await asking.untilClaims();
    const reviewers = ['alice', 'bob', 'erin', 'erin'].map((name, at) =>
      asking.review(name, world.random(`${name} ${at}`)),
    );
    const again = numbers.filter(() => random() < 0.5).map((number) => asking.send(articleNumber(number, 2)));
    const rebuilding = random() < 0.2 ? workers.rebuild() : null;
    await Promise.all([...reviewers, ...again, rebuilding]);
  } finally {
    isOver = true;
    await Promise.all(background);
  }
}

/** All that is under way comes to its end: messages, articles that were cut off, the stream, a rebuild. */
async function toTheEnd(world: World, workers: Workers): Promise<void> {
  const { inbox, client, name } = world;
  const drain = async () => {
    while (await workers.ingest());
  };
  await drain();
  await sweep({ table: { client, name }, objects: inbox.objects }, new Date(world.now().getTime() + 2 * 3_600_000));
  await drain();
  await workers.follow();
  if (await isRebuildUnfinished({ client, name })) await rebuildStats({ client, name });
  await workers.follow();
}
