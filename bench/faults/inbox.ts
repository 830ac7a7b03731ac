import type { CreatedObject } from '../../lambdas/ingestion/object-created.ts';
import type { Label, Objects, StoredObject } from '../../lambdas/shared/objects.ts';

/** An inbox in memory, and the queue of its messages: each comes at least once, in any order. */
export interface Inbox {
  readonly objects: Objects;
  /** Takes a message out, to be given back unless it is done with; null when there is none. */
  take(): CreatedObject | null;
  giveBack(message: CreatedObject): void;
}

/** Opens an empty inbox whose queue delivers some messages twice, by `random`. */
export function openInbox(random: () => number): Inbox {
  const stored = new Map<string, StoredObject>();
  const queue: CreatedObject[] = [];
  const objects: Objects = {
    bucket: 'inbox',
    get: async (key) => stored.get(key) ?? null,
    async put(key, bytes, { contentType, requestId = null }: Label) {
      stored.set(key, { bytes, contentType, requestId });
      const message = { key, size: bytes.length };
      queue.push(message);
      if (random() < 0.25) queue.push(message);
    },
    presignPut: async (key, { contentType }) => ({
      url: `/uploads/${key}`,
      headers: { 'content-type': contentType },
      expiresAt: '2026-05-04T12:00:00.000Z',
    }),
  };
  return {
    objects,
    take: () => queue.splice(Math.floor(random() * queue.length), 1)[0] ?? null,
    giveBack: (message) => void queue.push(message),
  };
}
