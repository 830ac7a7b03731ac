import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ExportJob } from '../../store/exports/export-job.ts';
import { changeExportJob, listExportJobs } from '../../store/exports/exports.ts';
import type { Table } from '../../store/table/table.ts';
import type { Downloads } from '../shared/downloads.ts';
import { type ExportSummary, exportTo } from './export-to.ts';

/** What writing exports needs of the world. */
export interface Exporting {
  readonly table: Table;
  readonly downloads: Downloads;
  readonly now: () => Date;
}

/** An export that was worked on, and what came of it. */
export interface Worked {
  readonly id: string;
  readonly state: ExportJob['state'];
  readonly rows: number | null;
  readonly error: Error | null;
}

/** How long an export is ours at a time; it is held again well before, and a process that dies gives it back by then. */
const holdMs = 120_000;
const holdEveryMs = 30_000;
/** An export that fails, or whose process dies, is begun so often. */
const mostAttempts = 3;
/** What was asked for before that is not looked at any more. */
const lookedAtMs = 3 * 86_400_000;

/** Writes the exports that wait, the oldest first. */
export async function workOnExports(world: Exporting): Promise<readonly Worked[]> {
  const jobs = await listExportJobs(world.table, new Date(world.now().getTime() - lookedAtMs));
  const worked: Worked[] = [];
  for (const { id } of jobs.filter((job) => isDue(job, world.now())).toReversed()) {
    const outcome = await workOn(id, world);
    if (outcome !== null) worked.push(outcome);
  }
  return worked;
}

function isDue({ state, workingUntil }: ExportJob, now: Date): boolean {
  if (state === 'waiting') return true;
  return state === 'running' && Date.parse(workingUntil ?? '') <= now.getTime();
}

/** Works on one; null where somebody else does by now. */
async function workOn(id: string, world: Exporting): Promise<Worked | null> {
  const { table, now } = world;
  const until = () => new Date(now().getTime() + holdMs).toISOString();
  const held = await changeExportJob(table, id, (job) => (isDue(job, now()) ? taken(job, until(), now()) : null));
  if (held === null || held.state === 'failed') return held === null ? null : outcomeOf(held, new Error(cutOff));
  const holding = setInterval(() => {
    // One that cannot be held this time is held the next, long before it ends.
    changeExportJob(table, id, (job) => ({ ...job, workingUntil: until() })).catch(() => {});
  }, holdEveryMs);
  try {
    const done = await write(held, world);
    const ready = await changeExportJob(table, id, (job) => ({ ...job, ...done, ...ended(now()), state: 'ready' }));
    return ready === null ? null : outcomeOf(ready, null);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const after = await changeExportJob(table, id, (job) => failed(job, error, now()));
    return after === null ? null : outcomeOf(after, error);
  } finally {
    clearInterval(holding);
  }
}

const cutOff = 'It was cut off each time that it was begun: ask for less at once, with a filter.';

function taken(job: ExportJob, workingUntil: string, now: Date): ExportJob {
  if (job.attempts >= mostAttempts) return { ...job, ...ended(now), state: 'failed', failure: cutOff };
  return { ...job, state: 'running', attempts: job.attempts + 1, workingUntil };
}

function failed(job: ExportJob, { message }: Error, now: Date): ExportJob {
  if (job.attempts < mostAttempts) return { ...job, state: 'waiting', workingUntil: null, failure: message };
  return { ...job, ...ended(now), state: 'failed', failure: message };
}

function ended(now: Date) {
  return { workingUntil: null, finishedAt: now.toISOString() };
}

function outcomeOf({ id, state, rows }: ExportJob, error: Error | null): Worked {
  return { id, state, rows, error };
}

interface Written extends ExportSummary {
  readonly key: string;
  readonly bytes: number;
  readonly failure: null;
}

async function write(
  { id, format, table: name, openData, filter, askedAt }: ExportJob,
  { table, downloads }: Exporting,
): Promise<Written> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-export-'));
  try {
    const path = join(folder, 'export');
    const file = createWriteStream(path);
    const options = { format, table: name ?? undefined, openData, filter: filter ?? undefined };
    const summary = await exportTo(table, options, file);
    file.end();
    await finished(file);
    const { size: bytes } = await stat(path);
    const key = `${id}/claimtrail-${openData ? 'open-data' : (name ?? 'all')}-${askedAt.slice(0, 10)}.${format}`;
    await downloads.putFile(key, path);
    return { ...summary, key, bytes, failure: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
