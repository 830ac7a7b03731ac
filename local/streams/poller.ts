import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { toStreamEvent } from './record-event.ts';

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const BATCH_SIZE = 100;
const IDLE_MS = 200;
/** How long a description of the stream is believed: asking for one costs more the more records there are. */
const DESCRIBED_MS = 5000;
const LONGEST_PAUSE_MS = 10_000;

export interface PollerOptions {
  readonly client: DynamoDBStreamsClient;
  readonly table: string;
  /** Who reads: each reader has its own place in the stream. */
  readonly reader: string;
  /** Keeps how far each shard was handled. */
  readonly state: DatabaseSync;
  readonly invoke: (event: DynamoDBStreamEvent) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
}

/** Does what Lambda does for a table's stream: in order, at least once, from where the last run got to. */
export function pollStream(options: PollerOptions): { stop(): Promise<void> } {
  const { client, table, reader, state, invoke, onTrouble } = options;
  // The first reader there was has its places without a name before them.
  const placeOf = (shard: string) => (reader === 'project' ? shard : `${reader} ${shard}`);
  const stopping = new AbortController();
  const { signal } = stopping;
  const readMark = state.prepare('SELECT sequence FROM checkpoints WHERE shard = ?');
  const saveMark = state.prepare('INSERT OR REPLACE INTO checkpoints (shard, sequence) VALUES (?, ?)');

  async function readAt(stream: string, shard: string, mark: string | null): Promise<readonly _Record[]> {
    const place =
      mark === null
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: mark };
    const start = new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...place });
    const { ShardIterator } = await client.send(start);
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: BATCH_SIZE }));
    return Records;
  }

  async function read(stream: string, shard: string): Promise<readonly _Record[]> {
    const mark = readMark.get(placeOf(shard))?.['sequence'];
    try {
      return await readAt(stream, shard, typeof mark === 'string' ? mark : null);
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return readAt(stream, shard, null);
    }
  }

  /** Hands on one batch; true where something was handled. */
  async function advance(stream: string, shard: string): Promise<boolean> {
    const records = await read(stream, shard);
    if (records.length === 0) return false;
    const { batchItemFailures } = BatchResponse.parse(
      (await invoke(toStreamEvent(records, stream))) ?? { batchItemFailures: [] },
    );
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
    const firstFailed = numbers.findIndex((number) => failed.has(number));
    const handled = firstFailed === -1 ? numbers.at(-1) : numbers[firstFailed - 1];
    if (handled !== undefined) saveMark.run(placeOf(shard), handled);
    if (firstFailed !== -1)
      throw new Error(`Stream record ${numbers[firstFailed]} failed in ${reader}; it comes again.`);
    return true;
  }

  let described: { readonly until: number; readonly of: ReturnType<typeof describe> } | null = null;

  function describedOf(): ReturnType<typeof describe> {
    if (described !== null && performance.now() < described.until) return described.of;
    described = { until: performance.now() + DESCRIBED_MS, of: describe(client, table) };
    return described.of;
  }

  /** Goes once through all shards; true where something was handled. */
  async function goThrough(): Promise<boolean> {
    const { stream, shards } = await describedOf();
    let handled = false;
    for (const shard of shards) handled = (await advance(stream, shard)) || handled;
    return handled;
  }

  async function poll(): Promise<void> {
    let pause = IDLE_MS;
    while (!signal.aborted) {
      try {
        pause = (await goThrough()) ? 0 : IDLE_MS;
      } catch (error) {
        if (!signal.aborted) onTrouble(error);
        described = null;
        pause = Math.min(Math.max(pause, IDLE_MS) * 2, LONGEST_PAUSE_MS);
      }
      if (pause > 0) await sleep(pause, null, { signal }).catch(() => {});
    }
  }

  const polling = poll();
  return {
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}

async function describe(client: DynamoDBStreamsClient, table: string) {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const stream = Streams.at(-1)?.StreamArn;
  if (stream === undefined) throw new Error(`The table ${table} has no stream.`);
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: stream }));
  return { stream, shards: inOrder(StreamDescription?.Shards ?? []) };
}

/** Parents before their children, as a child's records came later. */
function inOrder(shards: readonly Shard[]): readonly string[] {
  const ids = new Set(shards.map(({ ShardId }) => ShardId));
  const roots = shards.filter(({ ParentShardId }) => !ids.has(ParentShardId));
  const others = shards.filter(({ ParentShardId }) => ids.has(ParentShardId));
  return [...roots, ...others].flatMap(({ ShardId }) => ShardId ?? []);
}
