import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Message, Queue } from './queue.ts';

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** As many messages as one invocation gets; the stack's event source mapping has the same. */
export const batchSize = 10;

export interface ConsumerOptions {
  /** Batches in work at a time. */
  readonly concurrency: number;
  /** Milliseconds until a message that failed comes again, by how often it was received. */
  readonly retryDelay: (received: number) => number;
  readonly onTrouble: (error: unknown) => void;
}

/** What Lambda's event source mapping does: batches to the handler, what it does not report as failed is deleted. */
export function consume(
  queue: Queue,
  invoke: (event: SQSEvent) => Promise<unknown>,
  options: ConsumerOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function work(batch: readonly Message[]): Promise<void> {
    try {
      const { batchItemFailures } = BatchResponse.parse(await invoke(toEvent(batch)));
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const message of batch) {
        if (failed.has(message.id)) queue.giveBack(message, options.retryDelay(message.received));
        else queue.remove(message);
      }
    } catch (error) {
      if (signal.aborted) return;
      options.onTrouble(error);
      for (const message of batch) queue.giveBack(message, options.retryDelay(message.received));
    }
  }

  async function lane(): Promise<void> {
    while (!signal.aborted) {
      const batch = queue.receive(batchSize);
      if (batch.length > 0) await work(batch);
      else await idle(queue, signal);
    }
  }

  const lanes = Array.from({ length: options.concurrency }, lane);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
}

async function idle(queue: Queue, signal: AbortSignal): Promise<void> {
  const woken = new AbortController();
  const either = AbortSignal.any([signal, woken.signal]);
  await Promise.race([once(queue.news, 'sent', { signal: either }), sleep(500, null, { signal: either })]).catch(
    () => {},
  );
  woken.abort();
}

function toEvent(batch: readonly Message[]): SQSEvent {
  return {
    Records: batch.map((message) => ({
      messageId: message.id,
      receiptHandle: message.receipt,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.received),
        SentTimestamp: String(message.sentAt),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:local:000000000000:ingest',
      awsRegion: 'local',
    })),
  };
}
