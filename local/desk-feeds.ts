import { setTimeout as sleep } from 'node:timers/promises';
import { pollDue } from '../lambdas/feeding/poll-due.ts';
import type { Objects } from '../lambdas/shared/objects.ts';
import type { Table } from '../store/table/table.ts';

export interface DeskFeedsOptions {
  readonly table: Table;
  readonly objects: Objects;
  readonly onTrouble: (message: string) => void;
}

/** How often it is looked whether a feed's time has come, in milliseconds. */
const lookEvery = 5000;

/** Polls the feeds that editors look after on the page, as the scheduler does in the cloud. */
export function pollDeskFeeds({ table, objects, onTrouble }: DeskFeedsOptions): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await pollDue({ table, objects }, () => new Date()).catch((error) => {
        if (!signal.aborted) onTrouble(`polling feeds: ${String(error)}`);
      });
      await sleep(lookEvery, null, { signal, ref: false }).catch(() => {});
    }
  }

  void run();
  return { stop: () => stopping.abort() };
}
