import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunctionProcess } from '../local/runtime/function-process.ts';

/** Processes started for each bundle; their median is told. */
const runCount = 15;

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const environment = {
  TABLE: 'claims',
  INBOX: 's3://inbox',
  EXPORTS: 's3://exports',
  ISSUER: 'http://127.0.0.1:9',
  AUDIENCE: 'nobody',
  PEOPLE: 'cognito:eu-west-1_nobody',
  BUS: 'desk',
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:9',
};

/** Events that each function answers without asking anything outside, so that only the start is measured. */
const firstEvents: Readonly<Record<string, unknown>> = {
  api: {
    version: '2.0',
    rawPath: '/healthz',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'GET', path: '/healthz' }, requestId: 'r', domainName: 'd' },
    isBase64Encoded: false,
  },
  ingest: { Records: [] },
  backfill: { Items: [] },
  project: { Records: [] },
  announce: { Records: [] },
};

/** Milliseconds from spawning a function's process to its first answer, an answer that is an error included. */
async function firstAnswer(name: string, folder: string): Promise<number> {
  const began = performance.now();
  const started = await startFunctionProcess({ folder, name, environment });
  await started.invoke(firstEvents[name] ?? {}).catch(() => {});
  const took = performance.now() - began;
  started.stop();
  return took;
}

/** The median of each function's first answer; they take turns, so that other work on the machine slows all alike. */
async function medians(folders: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, number>> {
  const times = new Map([...folders.keys()].map((name): [string, number[]] => [name, []]));
  for (let run = 0; run < runCount; run++) {
    for (const [name, folder] of folders) times.get(name)?.push(await firstAnswer(name, folder));
  }
  return new Map([...times].map(([name, of]) => [name, of.sort((x, y) => x - y)[runCount >> 1] ?? 0]));
}

/** The files that one of a bundle imports before it runs, those that they import included. */
async function importedBy(file: string, folder: string, found = new Set<string>()): Promise<ReadonlySet<string>> {
  if (found.has(file)) return found;
  found.add(file);
  const code = await readFile(join(folder, file), 'utf8');
  for (const [, next = ''] of code.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g))
    await importedBy(next, folder, found);
  return found;
}

async function bytesOf(folder: string, files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(Array.from(files, async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of code that a bundle loads at its start, and of all that it holds but for maps. */
async function sizes(folder: string): Promise<{ readonly atStart: number; readonly all: number }> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !file.endsWith('.map'));
  return {
    atStart: await bytesOf(folder, await importedBy('index.mjs', folder)),
    all: await bytesOf(folder, files),
  };
}

const empty = await mkdtemp(join(tmpdir(), 'claimtrail-empty-'));
await writeFile(join(empty, 'index.mjs'), 'export const handler = async () => ({});\n');
const names = Object.keys(firstEvents);
const took = await medians(
  new Map([['empty', empty], ...names.map((name): [string, string] => [name, join(dist, name)])]),
);
const bare = took.get('empty') ?? 0;
console.log(`empty handler   ${bare.toFixed(0)} ms from spawn to first answer, median of ${runCount}`);
for (const name of names) {
  const { atStart, all } = await sizes(join(dist, name));
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const over = (took.get(name) ?? 0) - bare;
  console.log(`${name.padEnd(15)} +${over.toFixed(0)} ms; at start ${kB(atStart)}, whole folder ${kB(all)}`);
}
await rm(empty, { recursive: true });
