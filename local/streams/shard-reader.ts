import {
  type _Record,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';

/** A place in a shard, after the record with this number or at its beginning, and how many records are wanted at most. */
export interface ShardPlace {
  readonly stream: string;
  readonly shard: string;
  readonly after: string | null;
  readonly limit: number;
}

export type ShardReader = (place: ShardPlace) => Promise<readonly _Record[]>;

/** As many answers are kept as several readers of one stream are apart. */
const mostKept = 8;

/**
 * Reads the records after a place. Several readers follow the same stream a moment apart: what one has read, the others
 * get as it is, since records that are there stay as they are. Where nothing was yet, it is asked for again.
 */
export function openShardReader(client: Pick<DynamoDBStreamsClient, 'send'>): ShardReader {
  const kept = new Map<string, readonly _Record[]>();
  return async ({ stream, shard, after, limit }) => {
    const name = JSON.stringify([stream, shard, after, limit]);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const place =
      after === null
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
    const start = new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...place });
    const { ShardIterator } = await client.send(start);
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: limit }));
    if (Records.length > 0) kept.set(name, Records);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
    return Records;
  };
}
