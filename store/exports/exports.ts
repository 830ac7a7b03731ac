import * as z from 'zod';
import { pack, unpack } from '../table/body.ts';
import { timeToLive } from '../table/definition.ts';
import { getItem, queryItems } from '../table/items.ts';
import { exportKey, exportPartition, exportPlace } from '../table/keys.ts';
import { changeRevised, putRevised } from '../table/revised.ts';
import type { Table } from '../table/table.ts';
import { ExportJob } from './export-job.ts';

const Packed = z.object({ body: z.instanceof(Uint8Array) });
const attempts = 12;
/** Days that it is remembered who exported what. */
const rememberedDays = 90;

function parse(item: unknown): ExportJob {
  return ExportJob().parse(unpack(Packed.parse(item).body));
}

/** The exports that were asked for since a time, the newest first: all that are kept, unless told. */
export async function listExportJobs(table: Table, since?: Date): Promise<readonly ExportJob[]> {
  const jobs: ExportJob[] = [];
  const range = { pk: exportPartition, prefix: '', ...(since === undefined ? {} : { from: exportPlace(since) }) };
  for await (const item of queryItems(table, range, { ScanIndexForward: false })) jobs.push(parse(item));
  return jobs;
}

/** An export as it is now; null where none has the id. */
export async function readExportJob(table: Table, id: string): Promise<ExportJob | null> {
  const item = await getItem(table, exportKey(id));
  return item === undefined ? null : parse(item);
}

/** Puts a new export. */
export async function addExportJob(table: Table, job: ExportJob): Promise<void> {
  if (!(await put(table, job, 0))) throw new Error(`export ${job.id} is there already`);
}

/** Changes an export, again and again until nobody changed it in between; null where it is gone or the change declines. */
export async function changeExportJob(
  table: Table,
  id: string,
  change: (job: ExportJob) => ExportJob | null,
): Promise<ExportJob | null> {
  return changeRevised({
    attempts,
    doing: `export ${id} is changed`,
    read: () => readExportJob(table, id),
    change,
    put: (job, before) => put(table, job, before),
  });
}

function put(table: Table, job: ExportJob, before: number): Promise<boolean> {
  const expires = Math.floor(Date.parse(job.askedAt) / 1000) + rememberedDays * 86_400;
  const { revision } = job;
  return putRevised(table, { ...exportKey(job.id), revision, [timeToLive]: expires, body: pack(job) }, before);
}
