import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ListStreamsCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { toStreamEvent } from './record-event.ts';
import { openShardReader, type ShardReader } from './shard-reader.ts';

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const batchSize = 100;
/** Tries of one record, as many as the stack's event source mapping has, before it is buried and the stream goes on. */
const tries = 10;
const idleMs = 200;
/** How long a description of the stream is believed: asking for one costs more the more records there are. */
const describedMs = 5000;
const longestPauseMs = 10_000;

/** How often the next record of a shard failed, and how many are handed on with it. */
interface Trouble {
  readonly failures: number;
  readonly batch: number;
}

export interface PollerOptions {
  readonly client: DynamoDBStreamsClient;
  readonly table: string;
  /** Who reads: each reader has its own place in the stream. */
  readonly reader: string;
  /** Keeps how far each shard was handled. */
  readonly state: DatabaseSync;
  readonly invoke: (event: DynamoDBStreamEvent) => Promise<unknown>;
  readonly onTrouble: (error: unknown) => void;
  /**
   * Reads shards, where several readers share that.
   * @default one of its own
   */
  readonly readShard?: ShardReader;
  /**
   * Milliseconds at most before what failed is tried again.
   * @default 10000
   */
  readonly longestPause?: number;
}

/** Does what Lambda does for a table's stream: in order, at least once, from where the last run got to. */
export function pollStream(options: PollerOptions): { stop(): Promise<void> } {
  const { client, table, reader, state, invoke, onTrouble, longestPause = longestPauseMs } = options;
  const readShard = options.readShard ?? openShardReader(client);
  // The first reader there was has its places without a name before them.
  const placeOf = (shard: string) => (reader === 'project' ? shard : `${reader} ${shard}`);
  const stopping = new AbortController();
  const { signal } = stopping;
  const readMark = state.prepare('SELECT sequence FROM checkpoints WHERE shard = ?');
  const saveMark = state.prepare('INSERT OR REPLACE INTO checkpoints (shard, sequence) VALUES (?, ?)');

  const bury = state.prepare('INSERT INTO buried (shard, sequence, reason, at) VALUES (?, ?, ?, ?)');
  const trouble = new Map<string, Trouble>();

  function readAt(stream: string, shard: string, after: string | null): Promise<readonly _Record[]> {
    return readShard({ stream, shard, after, limit: trouble.get(shard)?.batch ?? batchSize });
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
    const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
    const failure = await handOn(records, stream);
    const handled = failure === null ? numbers.length : numbers.indexOf(failure.first);
    const mark = numbers[handled - 1];
    if (mark !== undefined) {
      saveMark.run(placeOf(shard), mark);
      trouble.delete(shard);
    }
    if (failure !== null) giveUpOrTryAgain(shard, numbers[Math.max(handled, 0)] ?? '', failure.reason);
    return true;
  }

  /** The first record that failed, and why; null where none did. A function that fails as a whole fails its first. */
  async function handOn(records: readonly _Record[], stream: string) {
    try {
      const { batchItemFailures } = BatchResponse.parse(
        (await invoke(toStreamEvent(records, stream))) ?? { batchItemFailures: [] },
      );
      const [first] = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      return first === undefined ? null : { first, reason: 'it was given back' };
    } catch (error) {
      return { first: records[0]?.dynamodb?.SequenceNumber ?? '', reason: String(error) };
    }
  }

  /** Tries a record again in a batch of half the size; alone and out of tries, it is buried, and the stream goes on. */
  function giveUpOrTryAgain(shard: string, number: string, reason: string): void {
    const { failures, batch } = trouble.get(shard) ?? { failures: 0, batch: batchSize };
    if (failures + 1 < tries || batch > 1) {
      trouble.set(shard, { failures: failures + 1, batch: Math.ceil(batch / 2) });
      throw new Error(`Stream record ${number} failed in ${reader} (${reason}); it comes again.`);
    }
    bury.run(placeOf(shard), number, reason, new Date().toISOString());
    saveMark.run(placeOf(shard), number);
    trouble.delete(shard);
    throw new Error(
      `Stream record ${number} failed ${tries} times in ${reader} (${reason}): it is buried, and the stream goes on.`,
    );
  }

  let described: { readonly until: number; readonly of: ReturnType<typeof describe> } | null = null;

  function describedOf(): ReturnType<typeof describe> {
    if (described !== null && performance.now() < described.until) return described.of;
    described = { until: performance.now() + describedMs, of: describe(client, table) };
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
    let pause = idleMs;
    while (!signal.aborted) {
      try {
        pause = (await goThrough()) ? 0 : idleMs;
      } catch (error) {
        if (!signal.aborted) onTrouble(error);
        described = null;
        pause = Math.min(Math.max(pause, idleMs) * 2, longestPause);
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
