import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { exportTable } from '../../bin/operations/copy-table.ts';
import { exportTo } from '../../lambdas/exporting/export-to.ts';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import type { Objects } from '../../lambdas/shared/objects.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { readStats } from '../../store/counts/read-stats.ts';
import { isRebuildUnfinished, rebuildStats } from '../../store/counts/rebuild-stats.ts';
import { claimKey } from '../../store/table/keys.ts';
import { type Desk, openDesk } from '../bin/history/desk.ts';
import { erase, forge } from '../bin/history/tamper.ts';
import { storedClaim } from '../builders.ts';
import { minutes } from '../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamodb = useEmbeddedDynamoDb();
const json = { contentType: 'application/json' };
const Begun = z.object({ task: z.string(), entries: z.int(), begun: z.iso.datetime() });

interface Census {
  readonly desk: Desk;
  readonly objects: Objects;
  step(event: object, timeLeft?: number): Promise<unknown>;
}

/** A census's function beside a desk that has worked for a while. */
async function openCensus(): Promise<Census> {
  const desk = await openDesk(await dynamodb.table());
  const files = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'claimtrail-census-'))}/`);
  vi.stubEnv('TABLE', desk.table.name);
  vi.stubEnv('DYNAMODB_ENDPOINT', dynamodb.endpoint());
  vi.stubEnv('CHECKPOINTS', pathToFileURL(`${desk.folder}/checkpoints/`).href);
  vi.stubEnv('CENSUS', files.href);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.resetModules();
  const { handler } = await import('../../lambdas/census.ts');
  return {
    desk,
    objects: fileObjects(files),
    step: (event, timeLeft = 900_000) => handler(event, { getRemainingTimeInMillis: () => timeLeft }),
  };
}

/** The table's export as DynamoDB writes it to S3, in so many gzipped files; their keys. */
async function exported({ desk, objects }: Census, files = 3): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportTable(desk.table)) lines.push(line);
  const keys = Array.from({ length: files }, (_, index) => `AWSDynamoDB/01-a/data/${index}.json.gz`);
  for (const [index, key] of keys.entries()) {
    const own = lines.filter((_, at) => at % files === index);
    await objects.put(key, gzipSync(own.join('')), { contentType: 'application/x-gzip' });
  }
  return keys;
}

/** What the machine does: the map over all files, each gone on with until it is done, and its results. */
async function walk(
  census: Census,
  task: string,
  timeLeft?: number,
): Promise<{ readonly end: unknown; readonly calls: number }> {
  const { entries } = Begun.parse(await census.step({ step: 'begin', task }));
  const outputs: object[] = [];
  let calls = 0;
  for (const key of await exported(census)) {
    let part: { readonly isDone: boolean } = { isDone: false };
    for (let event: object = { step: 'part', task, key, entries }; !part.isDone; event = part) {
      part = z.looseObject({ isDone: z.boolean() }).parse(await census.step(event, timeLeft));
      calls++;
    }
    outputs.push({ Output: JSON.stringify(part), Status: 'SUCCEEDED' });
  }
  await census.objects.put('results/run/SUCCEEDED_0.json', Buffer.from(JSON.stringify(outputs)), json);
  const manifest = {
    DestinationBucket: 'files',
    ResultFiles: { FAILED: [], SUCCEEDED: [{ Key: 'results/run/SUCCEEDED_0.json', Size: 1 }] },
  };
  await census.objects.put('results/run/manifest.json', Buffer.from(JSON.stringify(manifest)), json);
  return { end: await census.step({ step: 'end', task, entries, manifest: 'results/run/manifest.json' }), calls };
}

describe('a census over the table’s export', () => {
  let census: Census;
  beforeAll(async () => {
    census = await openCensus();
  });

  test('counts every claim again, as the command does', async () => {
    const { table } = census.desk;
    const { counted } = await rebuildStats(table);
    const before = await readStats(table, minutes(180));
    const { end } = await walk(census, 'rebuild-stats');
    expect(end).toEqual({ counted, failed: 0, first: [] });
    expect(await isRebuildUnfinished(table)).toBe(false);
    expect(await readStats(table, minutes(180))).toEqual(before);
    expect(before.total).toBe(counted);
  });

  test('leaves readers with the counts of before until it is over, and counts what comes in meanwhile once', async () => {
    const { table } = census.desk;
    const { total } = await readStats(table, minutes(180));
    await census.step({ step: 'begin', task: 'rebuild-stats' });
    const added = storedClaim('The pier reopened in May.');
    await putNewClaims(table, [added]);
    await projectClaims(table, [added]);
    expect((await readStats(table, minutes(180))).total).toBe(total);
    const { end } = await walk(census, 'rebuild-stats');
    expect(end).toMatchObject({ counted: total + 1, failed: 0 });
    expect((await readStats(table, minutes(180))).total).toBe(total + 1);
    await erase(table, claimKey(added.id));
  });

  test('goes on with a file where the time of a call was up, and is no other for it', async () => {
    const many = await openCensus();
    const claims = Array.from({ length: 500 }, (_, index) => storedClaim(`Ward ${index} built ${index + 3} schools.`));
    await putNewClaims(many.desk.table, claims);
    const { end, calls } = await walk(many, 'rebuild-stats', 1_000);
    expect(end).toMatchObject({ counted: 506, failed: 0 });
    expect(calls).toBeGreaterThan(5);
    expect((await readStats(many.desk.table, minutes(180))).total).toBe(506);
  });
});

describe('a census that verifies', () => {
  test('finds every history whole', async () => {
    const census = await openCensus();
    const { end } = await walk(census, 'verify-history');
    const { entries } = Begun.parse(await census.step({ step: 'begin', task: 'verify-history' }));
    expect(end).toEqual({ whole: 6, entries });
  });

  test('names what does not fit its history, and entries whose claim is gone', async () => {
    const census = await openCensus();
    const { claim } = await census.desk.reviewed('published');
    await forge(census.desk.table, claim, { text: 'The bridge cost 4 million crowns.' });
    await erase(census.desk.table, claimKey((await census.desk.reviewed('untouched')).claim.id));
    const failure = await walk(census, 'verify-history').then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    expect(failure).toContain('HistoriesBroken: 4 whole, 1 broken. 1 entries of the log have no claim.');
    expect(failure).toContain(`${claim.id} broken at event 0`);
  });

  test('is refused where the log is not what was signed', async () => {
    const census = await openCensus();
    await census.objects.put('unused', Buffer.from(''), json);
    await erase(census.desk.table, { pk: 'LOG', sk: 'EDGE' });
    await expect(census.step({ step: 'begin', task: 'verify-history' })).rejects.toThrow('its end was cut off');
  });

  test('writes every claim as the export does, in files that follow the table’s', async () => {
    const census = await openCensus();
    const { end } = await walk(census, 'export', 1_000);
    expect(end).toEqual({ exported: 6, under: 'exported/' });
    const output = new PassThrough();
    const [whole] = await Promise.all([
      text(output),
      exportTo(census.desk.table, { format: 'jsonl', openData: false }, output).then(() => output.end()),
    ]);
    const written: string[] = [];
    for (const index of [0, 1, 2]) {
      const stored = await census.objects.get(`exported/${index}-000000000.jsonl.gz`);
      written.push(...(stored === null ? [] : gunzipSync(stored.bytes).toString().split('\n')));
    }
    const sorted = (lines: readonly string[]) => lines.filter((line) => line !== '').toSorted();
    expect(sorted(written)).toEqual(sorted(whole.split('\n')));
  });

  test('says which file the export does not have, and answers a trial', async () => {
    const census = await openCensus();
    const part = { step: 'part', task: 'verify-history', key: 'AWSDynamoDB/none.json.gz', entries: 0 };
    await expect(census.step(part)).rejects.toThrow('The export has no file AWSDynamoDB/none.json.gz');
    expect(await census.step({ step: 'ready' })).toEqual({ isReady: true });
  });
});
