import { generateKeyPairSync, sign } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { ingestObject } from '../../lambdas/ingestion/ingest-object.ts';
import type { Archive } from '../../lambdas/logging/archive.ts';
import { signCheckpoint } from '../../lambdas/logging/sign-checkpoint.ts';
import { rawKey, type Signer } from '../../lambdas/logging/signer.ts';
import type { Reader } from '../../lambdas/reading/open-reader.ts';
import { sweep } from '../../lambdas/watching/sweep.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { isRebuildUnfinished, rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { logClaims } from '../../store/log/append.ts';
import { tableDefinition } from '../../store/table/definition.ts';
import { claimOfRecord } from '../../store/table/stream-record.ts';
import type { Table } from '../../store/table/table.ts';
import { checkAnswers, checkTable } from '../checker/check-table.ts';
import { seededRandom } from '../fit/random.ts';
import { type Asking, openClient } from './client.ts';
import { steppingClock } from './clock.ts';
import { isEditor, openApi } from './desk.ts';
import { type FaultyProxy, seedOf, startFaultyProxy } from './faulty-proxy.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { Killed, mortalClient } from './mortal-client.ts';
import { disturbed, openStream, type TableStream } from './stream.ts';
import { articleNumber } from './texts.ts';

/** What runs share. */
export interface Ground {
  /** The DynamoDB itself, without faults. */
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly reader: Reader;
}

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

/** The processes of a run, each over a table that fails in its own way. */
interface World extends Ground {
  readonly seed: number;
  readonly name: string;
  readonly proxy: FaultyProxy;
  readonly now: () => Date;
  readonly inbox: Inbox;
  readonly random: (part: string) => () => number;
  readonly tally: { killed: number };
}

const longest = 1_000_000;

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

/** A process as long as it lives. */
interface Life {
  readonly table: Table;
  readonly died: () => boolean;
}

/** A process that is killed sooner or later, or never; the next one of its kind starts where it left the table. */
function processOf(world: World, kind: string): () => Life {
  const random = world.random(`${kind} lives`);
  let life = born();
  function born(): Life {
    const requests = random() < 0.6 ? 3 + Math.floor(random() * 60) : longest;
    const { client, died } = mortalClient(world.proxy.endpointFor(kind), requests);
    return { table: { client, name: world.name }, died };
  }
  return () => {
    if (!life.died()) return life;
    world.tally.killed++;
    life.table.client.destroy();
    life = born();
    return life;
  };
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

interface Workers {
  /** Reads one message, if there is one; true where there was. */
  ingest(): Promise<boolean>;
  /** Hands what is new in the stream to those who follow it. */
  follow(): Promise<void>;
  rebuild(): Promise<void>;
}

async function openWorkers(world: World): Promise<Workers> {
  const ingesting = processOf(world, 'ingest');
  const rebuilding = processOf(world, 'rebuild');
  const readers = [await follower(world, 'project'), await follower(world, 'log')];
  return {
    async ingest() {
      const message = world.inbox.take();
      if (message === null) return false;
      const { inbox, reader, now } = world;
      try {
        await ingestObject(message, { table: ingesting().table, objects: inbox.objects, reader, now });
      } catch {
        inbox.giveBack(message);
      }
      return true;
    },
    async follow() {
      await Promise.all(readers.map((follow) => follow()));
    },
    async rebuild() {
      await rebuildStats(rebuilding().table).catch(() => {});
    },
  };
}

/** One who follows the stream, record by record or in batches, and gets a batch again until it is done with. */
async function follower(world: World, kind: 'project' | 'log'): Promise<() => Promise<void>> {
  const stream: TableStream = await openStream(world.streams, world.name);
  const process = processOf(world, kind);
  const random = world.random(`${kind} stream`);
  const signing = { signer: testSigner, archive: openArchive() };
  const seen: DynamoDBRecord[] = [];
  const handle = async (records: readonly DynamoDBRecord[]) => {
    const claims = records.map(claimOfRecord).filter((claim) => claim !== null);
    const table = process().table;
    if (kind === 'project') return projectClaims(table, claims);
    await logClaims(table, claims);
    if (random() < 0.3) await signCheckpoint({ ...signing, table }, world.now());
  };
  return async () => {
    const fresh = await stream.next();
    const records = disturbed(fresh, seen, random);
    seen.push(...fresh);
    for (let at = 0; at < records.length; ) {
      const batch = records.slice(at, at + 1 + Math.floor(random() * 20));
      at += batch.length;
      while (!(await isDone(handle(batch))));
    }
  };
}

async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Killed || isOutage(error)) return false;
    throw error;
  }
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof Error && /ECONNRESET|hang up|Throughput|Conflict|Throttl/.test(`${error.name} ${error.message}`)
  );
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

const keys = generateKeyPairSync('ed25519');
const testSigner: Signer = {
  key: { name: 'faults.example/log', key: rawKey(keys.publicKey.export({ format: 'der', type: 'spki' })) },
  sign: async (text) => new Uint8Array(sign(null, Buffer.from(text), keys.privateKey)),
};

function openArchive(): Archive {
  const kept = new Map<string, string>();
  return {
    keep: async (name, text) => void (kept.has(name) || kept.set(name, text)),
    read: async (name) => kept.get(name) ?? null,
    names: async (after = '') => [...kept.keys()].filter((name) => name > after).sort(),
  };
}
