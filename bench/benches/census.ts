import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { exportTable } from '../../bin/operations/copy-table.ts';
import { nothing, type PartEvent } from '../../lambdas/census/census-event.ts';
import { takePart } from '../../lambdas/census/take-part.ts';
import { viewByProofs } from '../../lambdas/history/log-views.ts';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import { openScorer } from '../../lambdas/shared/open-scorer.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureTable } from '../../local/table.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { beginRebuild } from '../../store/counts/rebuild-stats.ts';
import { logClaims } from '../../store/log/append.ts';
import { type Meter, meteredClient } from '../capacity/metered-client.ts';
import { madeArticles } from '../memory/made-claims.ts';
import type { Bench, Measurement } from './bench.ts';

/** Claims of the table that is walked through. */
const claims = 2_000;
/** Claims of the table that is reckoned with, and the time that it may take. */
const large = 100_000_000;
const hours = 1;
/** Units a second that an account may take of one table before it asks for more. */
const quota = 40_000;
const key = 'AWSDynamoDB/bench/data/0.json.gz';

/** One call's walk through a file, by the clock, and the units it took. */
async function walk(part: PartEvent, world: Omit<Parameters<typeof takePart>[1], 'timeLeft'>, meter: Meter) {
  meter.reset();
  const began = performance.now();
  const { found } = await takePart(part, { ...world, timeLeft: () => Number.POSITIVE_INFINITY });
  const seconds = (performance.now() - began) / 1000;
  const written = [...meter.written().values()].reduce((sum, units) => sum + units, 0);
  return {
    found,
    pace: found.claims / seconds,
    written: written / found.claims,
    read: meter.readUnits() / found.claims,
  };
}

function reckoned(task: string, { pace, written, read }: Awaited<ReturnType<typeof walk>>): readonly Measurement[] {
  const asked = large / (hours * 3600);
  const calls = Math.ceil(asked / pace);
  const units = asked * Math.max(written, read);
  const note =
    units > quota
      ? `${Math.ceil(units / quota)} times the account's first quota of ${quota}: ask for more`
      : 'within the first quota';
  return [
    { what: `${task}: claims a second, one call`, value: pace, unit: 'claims' },
    { what: `${task}: write units a claim`, value: written, unit: 'units' },
    { what: `${task}: read units a claim`, value: read, unit: 'units' },
    {
      what: `${task}: calls for 100 million in an hour`,
      value: calls,
      unit: 'calls',
      note: 'on paper; census.concurrency, 1000 at most',
    },
    { what: `${task}: units a second at that pace`, value: units, unit: 'units', note },
    { what: `${task}: hours by one process`, value: large / pace / 3600, unit: 'h' },
  ];
}

/** How fast one call of a census walks through a file of the export, and what that makes of 100 million claims. */
export const census: Bench = {
  name: 'census: all claims, from the table’s export',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'claimtrail-census-'));
    const dynamodb = await openDynamodb(process.env['CLAIMTRAIL_DYNAMODB_ENDPOINT'] ?? null, join(folder, 'table.db'));
    const meter = meteredClient(dynamodb.endpoint);
    const table = { client: meter.client, name: `claimtrail-census-${process.pid}` };
    try {
      await ensureTable(meter.client, table.name);
      for (const article of madeArticles(claims, openScorer().rarity)) {
        await putNewClaims(table, article);
        await logClaims(table, article);
      }
      const lines: string[] = [];
      for await (const line of exportTable(table)) lines.push(line);
      const objects = fileObjects(pathToFileURL(`${folder}/files/`));
      await objects.put(key, gzipSync(lines.join('')), { contentType: 'application/x-gzip' });
      const part = { step: 'part', key, entries: claims, from: 0, isDone: false, found: nothing } as const;
      const world = { table, objects, log: () => viewByProofs(table, null, null) };
      await beginRebuild(table);
      const counted = await walk({ ...part, task: 'rebuild-stats' }, world, meter);
      const verified = await walk({ ...part, task: 'verify-history' }, world, meter);
      if (counted.found.flawed + verified.found.flawed > 0) throw new Error('the walk found flaws in a whole table');
      return [...reckoned('rebuild-stats', counted), ...reckoned('verify-history', verified)];
    } finally {
      meter.client.destroy();
      await dynamodb.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
