import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunctionProcess } from '../local/runtime/function-process.ts';
import { bundleBare } from './cold-start/bare.ts';
import { bundleSizes } from './cold-start/bundle-sizes.ts';
import { type Ground, openGround } from './cold-start/ground.ts';

/** Processes started for each first answer; their median is told. */
const runCount = 15;
/** Answers of one process, once it is warm; their median is told. */
const warmCount = 300;

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** A function, what it is asked, and what an answer must hold so that it counts as one. */
interface Start {
  readonly what: string;
  readonly folder: string;
  readonly event: () => unknown;
  readonly answered: (answer: unknown) => boolean;
  /** What issue and design ask for, in milliseconds over an empty handler. */
  readonly reach?: number;
}

const isOk = (answer: unknown): boolean => Object(answer).statusCode === 200;
const isDone = (answer: unknown): boolean => Object(answer).batchItemFailures?.length === 0;

function start(folder: string, environment: Ground['environment']) {
  return startFunctionProcess({ folder, name: 'function', environment });
}

async function ask({ what, event, answered }: Start, running: Awaited<ReturnType<typeof start>>): Promise<void> {
  const answer = await running.invoke(event());
  if (!answered(answer))
    throw new Error(`${what} answered ${JSON.stringify(answer).slice(0, 300)}\n${running.output()}`);
}

/** Milliseconds from spawning a function's process to its first answer. */
async function firstAnswer(of: Start, ground: Ground): Promise<number> {
  const began = performance.now();
  const running = await start(of.folder, ground.environment);
  try {
    await ask(of, running);
    return performance.now() - began;
  } finally {
    running.stop();
  }
}

/** The median of each first answer; they take turns, so that other work on the machine slows all alike. */
async function medianStarts(starts: readonly Start[], ground: Ground): Promise<ReadonlyMap<Start, number>> {
  const times = new Map(starts.map((each): [Start, number[]] => [each, []]));
  for (let run = 0; run < runCount; run++) {
    for (const [each, taken] of times) taken.push(await firstAnswer(each, ground));
  }
  return new Map([...times].map(([each, taken]) => [each, medianOf(taken)]));
}

/** The median of warm answers, of a table without TLS; the processes take turns. */
async function medianAnswers(starts: readonly Start[], ground: Ground): Promise<ReadonlyMap<Start, number>> {
  const running = await Promise.all(
    starts.map(async (each) => ({ each, process: await start(each.folder, ground.plain), taken: [] as number[] })),
  );
  for (let run = 0; run < warmCount; run++) {
    for (const { each, process, taken } of running) {
      const began = performance.now();
      await ask(each, process);
      taken.push(performance.now() - began);
    }
  }
  for (const { process } of running) process.stop();
  return new Map(running.map(({ each, taken }) => [each, medianOf(taken.slice(warmCount / 3))]));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
}

/** Has articles read into the table; answers a claim of them. */
async function fill(ground: Ground): Promise<string> {
  const ingest = await start(join(dist, 'ingest'), ground.environment);
  for (let article = 0; article < 3; article++) await ingest.invoke(ground.upload());
  ingest.stop();
  const api = await start(join(dist, 'api'), ground.environment);
  const answer = Object(await api.invoke(ground.request('/v1/claims?status=unreviewed&limit=25')));
  api.stop();
  const { items } = JSON.parse(String(answer.body));
  if (items.length < 25) throw new Error(`the queue has ${items.length} claims`);
  return String(items[0].id);
}

const ground = await openGround();
const within = await mkdtemp(join(tmpdir(), 'claimtrail-bare-'));
try {
  const claim = await fill(ground);
  const api = join(dist, 'api');
  const empty = {
    what: 'an empty handler',
    folder: await bundleBare('empty', within),
    event: () => ({}),
    answered: () => true,
  };
  const bare: Start = {
    what: 'a bare GetItem',
    folder: await bundleBare('bare GetItem', within),
    event: () => ({ key: { pk: { S: `C#${claim}` }, sk: { S: 'CLAIM' } } }),
    answered: isOk,
  };
  const one: Start = {
    what: 'api: GET a claim',
    folder: api,
    event: () => ground.request(`/v1/claims/${claim}`),
    answered: isOk,
    reach: 55,
  };
  const list: Start = {
    what: 'api: a queue of 25',
    folder: api,
    event: () => ground.request('/v1/claims?status=unreviewed&limit=25'),
    answered: isOk,
    reach: 75,
  };
  const starts: readonly Start[] = [
    empty,
    bare,
    { what: 'api: healthz', folder: api, event: () => ground.request('/healthz'), answered: isOk, reach: 30 },
    one,
    list,
    { what: 'ingest: first article', folder: join(dist, 'ingest'), event: ground.upload, answered: isDone, reach: 150 },
    ...['backfill', 'project', 'announce'].map((name): Start => {
      const event = () => (name === 'backfill' ? { Items: [] } : { Records: [] });
      return { what: `${name}: nothing to do`, folder: join(dist, name), event, answered: () => true };
    }),
  ];
  const first = await medianStarts(starts, ground);
  const floor = first.get(empty) ?? 0;
  console.log(
    `First answer over an empty handler (${floor.toFixed(0)} ms from spawn), services over TLS, median of ${runCount}:`,
  );
  for (const [{ what, reach }, took] of first) {
    const asked = reach === undefined ? '' : `  asked ${reach}`;
    if (took !== floor) console.log(`${what.padEnd(24)} +${(took - floor).toFixed(0)} ms${asked}`);
  }
  const warm = await medianAnswers([bare, one, list], ground);
  const plain = warm.get(bare) ?? 1;
  console.log(`\nWarm, over a bare GetItem (${plain.toFixed(2)} ms), median of ${(warmCount / 3) * 2}:`);
  for (const [{ what }, took] of warm) console.log(`${what.padEnd(24)} ${(took / plain).toFixed(2)} times`);
  console.log('\nCode:');
  for (const name of ['api', 'ingest', 'backfill', 'project', 'announce']) {
    const { files, atStart, all } = await bundleSizes(join(dist, name));
    const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    console.log(`${name.padEnd(24)} at start ${kB(atStart)} in ${files} files, whole folder ${kB(all)}`);
  }
} finally {
  await ground.stop();
  await rm(within, { recursive: true });
}
