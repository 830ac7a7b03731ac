import type { ConsumerOptions } from './consumer.ts';
import type { QueueSettings } from './queue.ts';

/** The ingest queue as the cloud has it, but for quicker retries: nobody wants to wait minutes for one at a desk. */
export const ingestQueue = {
  name: 'ingest',
  visibilityTimeout: 240_000,
  maxReceiveCount: 5,
  concurrency: 2,
  retryDelay: (received: number) => 250 * 2 ** received,
} as const satisfies QueueSettings & Omit<ConsumerOptions, 'onTrouble'>;
