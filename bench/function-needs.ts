import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { longestText } from '../intake/limits.ts';
import { fileObjects } from '../lambdas/shared/file-objects.ts';
import { openDynamodb } from '../local/dynamodb.ts';
import { startFunctionProcess } from '../local/runtime/function-process.ts';
import { ensureTable } from '../local/table.ts';

/** Time and memory that ingest's bundle needs, for the limits in lib/constructs; one processor, as at 1769 MB. */
const folder = await mkdtemp(join(tmpdir(), 'claimtrail-needs-'));
const inbox = pathToFileURL(`${folder}/inbox/`);
const objects = fileObjects(inbox);
const dynamodb = await openDynamodb(null, join(folder, 'table.sqlite'));
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
await ensureTable(new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'eu-west-1', credentials }), 'claims');

const sample = await readFile(new URL('../examples/harbour-bridge.txt', import.meta.url), 'utf8');

/** An article of about so many bytes, unlike any other. */
function articleOf(bytes: number, number: number): string {
  const parts: string[] = [`Report ${number}.`];
  for (let size = 0; size + sample.length < bytes; size += sample.length + 20) {
    parts.push(sample.replaceAll(/\d+/g, (digits) => String(Number(digits) + number * 7 + parts.length)));
  }
  return parts.join('\n\n');
}

/** Seconds of processor that a process has used, and the most memory it has held, in MB. */
async function usedBy(pid: number): Promise<{ readonly processor: number; readonly memory: number }> {
  const [status, stat] = await Promise.all(['status', 'stat'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')));
  const memory = Number(/VmHWM:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0) / 1024;
  const [user = 0, system = 0] = (stat ?? '').split(' ').slice(13, 15).map(Number);
  return { processor: (user + system) / 100, memory };
}

let number = 0;
async function batch(count: number, bytes: number) {
  const texts = Array.from({ length: count }, () => articleOf(bytes, ++number));
  const keys = texts.map((_, index) => `uploads/${number}-${index}/article.txt`);
  for (const [index, key] of keys.entries()) {
    await objects.put(key, Buffer.from(texts[index] ?? ''), { contentType: 'text/plain' });
  }
  return {
    Records: keys.map((key, index) => ({
      messageId: String(index),
      body: JSON.stringify({
        'detail-type': 'Object Created',
        detail: { bucket: { name: 'inbox' }, object: { key, size: bytes } },
      }),
      attributes: { ApproximateReceiveCount: '1' },
      eventSource: 'aws:sqs',
    })),
  };
}

for (const [what, count, bytes] of [
  ['one article of 4 kB', 1, 4_500],
  ['ten articles of 4 kB', 10, 4_500],
  ['one article of 1 MB', 1, longestText],
] as const) {
  const environment = { TABLE: 'claims', DYNAMODB_ENDPOINT: dynamodb.endpoint, INBOX: inbox.href };
  const name = 'ingest';
  const ingest = await startFunctionProcess({
    folder: fileURLToPath(new URL(`../dist/${name}`, import.meta.url)),
    name,
    environment,
  });
  const event = await batch(count, bytes);
  const began = performance.now();
  const answer = await ingest.invoke(event);
  const took = (performance.now() - began) / 1000;
  const failed = JSON.stringify(answer) === '{"batchItemFailures":[]}' ? '' : `  ${JSON.stringify(answer)}`;
  const { processor, memory } = await usedBy(ingest.pid);
  const figures = [`${took.toFixed(1)} s`, `${processor.toFixed(1)} s of processor`, `${Math.round(memory)} MB`];
  console.log(`${what.padEnd(22)} ${figures.join(', ')}${failed}`);
  ingest.stop();
}
await dynamodb.stop();
await rm(folder, { recursive: true });
process.exit();
