import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { toStreamEvent } from '../../local/streams/record-event.ts';
import { shuffle } from '../fit/random.ts';

/** A table's stream from its beginning. */
export interface TableStream {
  /** The records that came since the last call. */
  next(): Promise<readonly DynamoDBRecord[]>;
}

/** Opens a table's stream. */
export async function openStream(client: DynamoDBStreamsClient, table: string): Promise<TableStream> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const stream = Streams.at(-1)?.StreamArn ?? '';
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: stream }));
  const marks = new Map<string, string>();
  async function readShard(shard: string): Promise<readonly _Record[]> {
    const mark = marks.get(shard);
    const place =
      mark === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: mark };
    const start = new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...place });
    const { ShardIterator } = await client.send(start);
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 1000 }));
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) marks.set(shard, last);
    return Records;
  }
  return {
    async next() {
      const all: _Record[] = [];
      for (const { ShardId = '' } of StreamDescription?.Shards ?? []) all.push(...(await readShard(ShardId)));
      return toStreamEvent(all, stream).Records;
    },
  };
}

/** Records as a stream gives them at its worst: doubled, reversed or shuffled, with old ones among them. */
export function disturbed(
  records: readonly DynamoDBRecord[],
  before: readonly DynamoDBRecord[],
  random: () => number,
): readonly DynamoDBRecord[] {
  const chance = random();
  const old = before.filter(() => random() < 0.1);
  const all = [...old, ...records];
  if (chance < 0.2) return all.toReversed();
  if (chance < 0.4) return shuffle([...all], random);
  if (chance < 0.6) return all.flatMap((record) => [record, record]);
  return all;
}
