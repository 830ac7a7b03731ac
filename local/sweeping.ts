import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inboxFolders } from '../lambdas/shared/file-objects.ts';
import type { Objects } from '../lambdas/shared/objects.ts';
import { handBackExpired } from '../lambdas/watching/hand-back-expired.ts';
import { sweep } from '../lambdas/watching/sweep.ts';
import type { Table } from '../store/table/table.ts';

const minute = 60_000;

/** A file is written in seconds: an older draft has nobody any more who would finish it. */
const oldDraft = 60 * minute;

export interface SweepingOptions {
  readonly table: Table;
  readonly objects: Objects;
  /** The inbox's folder. */
  readonly bucket: string;
  readonly onTrouble: (message: string) => void;
}

/** Every five minutes, heals or fails articles that nothing reads any more, hands back claims whose hold ran out, and removes drafts without owner. */
export function keepSweeping({ table, objects, bucket, onTrouble }: SweepingOptions): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await sweep({ table, objects }, new Date()).catch((error) => onTrouble(`sweeping articles: ${String(error)}`));
      await handBackExpired(table, new Date()).catch((error) => onTrouble(`handing claims back: ${String(error)}`));
      await removeOldDrafts(bucket, new Date()).catch((error) => onTrouble(`sweeping drafts: ${String(error)}`));
      await sleep(5 * minute, null, { signal, ref: false }).catch(() => {});
    }
  }

  void run();
  return { stop: () => stopping.abort() };
}

/** Removes what was begun and never finished; gives how many files that were. */
export async function removeOldDrafts(bucket: string, now: Date): Promise<number> {
  const folder = join(bucket, inboxFolders.drafts);
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const written = await stat(file).catch(() => null);
    if (written === null || now.getTime() - written.mtimeMs < oldDraft) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}
