import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { pollFeed, unpolled } from '../intake/feeds/poll-feed.ts';
import type { Objects } from '../lambdas/shared/objects.ts';

const FeedState = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  seen: z.array(z.string()).readonly(),
});

export interface FeedsOptions {
  readonly addresses: readonly string[];
  readonly minutes: number;
  readonly objects: Objects;
  /** Keeps what was seen of each feed. */
  readonly state: DatabaseSync;
  readonly onTrouble: (message: string) => void;
}

/** Asks each feed for news, again and again, and takes what is new in as uploads, as the scheduler does in the cloud. */
export function pollFeeds({ addresses, minutes, objects, state, onTrouble }: FeedsOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const read = state.prepare('SELECT state FROM feeds WHERE address = ?');
  const save = state.prepare('INSERT OR REPLACE INTO feeds (address, state) VALUES (?, ?)');

  async function poll(address: string): Promise<void> {
    const known = read.get(address)?.['state'];
    const before = typeof known === 'string' ? FeedState.parse(JSON.parse(known)) : unpolled;
    const { articles, failures, state: after } = await pollFeed(address, before);
    for (const { message } of failures) onTrouble(`${address}: ${message}`);
    for (const article of articles) {
      const file = JSON.stringify(article);
      const name = createHash('sha256').update(file).digest('hex').slice(0, 32);
      await objects.put(`feeds/${name}.json`, Buffer.from(file), { contentType: 'application/json' });
    }
    save.run(address, JSON.stringify(after));
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      for (const address of addresses) {
        await poll(address).catch((error) => onTrouble(`${address}: ${String(error)}`));
      }
      await sleep(minutes * 60_000, null, { signal }).catch(() => {});
    }
  }

  void run();
  return { stop: async () => stopping.abort() };
}
