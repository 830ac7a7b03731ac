import { watch } from 'node:fs';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreatedNotice, toBucketEvent } from './bucket-event.ts';
import type { Queue } from './queue.ts';

const lookAgainMs = 1000;

/**
 * Sends a bucket event for each object that the inbox says was created, as EventBridge's rule does in the cloud.
 * A notice is removed once its message is kept, so that none is lost; a crash between the two sends it twice.
 */
export function forwardNotices(folder: string, queue: Queue, onTrouble: (error: unknown) => void) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake: () => void = () => {};
  const watcher = watch(folder, { persistent: false }, () => wake());
  watcher.on('error', onTrouble);

  async function forwardAll(): Promise<void> {
    for (const name of (await readdir(folder)).sort()) {
      if (signal.aborted) return;
      const path = join(folder, name);
      queue.send(JSON.stringify(toBucketEvent(CreatedNotice.parse(JSON.parse(await readFile(path, 'utf8'))))));
      await unlink(path);
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await forwardAll().catch(onTrouble);
      const rest = new AbortController();
      const either = AbortSignal.any([signal, rest.signal]);
      await Promise.race([woken, sleep(lookAgainMs, null, { signal: either }).catch(() => {})]);
      rest.abort();
    }
  }

  const running = run();
  return {
    async stop(): Promise<void> {
      stopping.abort();
      watcher.close();
      await running;
    },
  };
}
