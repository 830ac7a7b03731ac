import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunctionProcess } from '../local/runtime/function-process.ts';

/** Processes started for each bundle; their median is told. */
const RUNS = 15;

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const environment = {
  TABLE: 'claims',
  INBOX: 's3://inbox',
  ISSUER: 'http://127.0.0.1:9',
  AUDIENCE: 'nobody',
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

async function median(name: string, folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await firstAnswer(name, folder));
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** Bytes of code that a bundle loads at its start, and of all that it holds but for maps. */
async function sizes(folder: string): Promise<{ readonly index: number; readonly all: number }> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !file.endsWith('.map'));
  const bytes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const index = (await stat(join(folder, 'index.mjs'))).size;
  return { index, all: bytes.reduce((sum, size) => sum + size, 0) };
}

const empty = await mkdtemp(join(tmpdir(), 'claimtrail-empty-'));
await writeFile(join(empty, 'index.mjs'), 'export const handler = async () => ({});\n');
const bare = await median('empty', empty);
console.log(`empty handler   ${bare.toFixed(0)} ms from spawn to first answer, median of ${RUNS}`);
for (const name of Object.keys(firstEvents)) {
  const folder = join(dist, name);
  const [took, { index, all }] = [await median(name, folder), await sizes(folder)];
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  console.log(`${name.padEnd(15)} +${(took - bare).toFixed(0)} ms; index ${kB(index)}, whole folder ${kB(all)}`);
}
await rm(empty, { recursive: true });
