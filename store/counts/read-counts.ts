import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { CountGroup } from '../../claims/statistics/tally.ts';
import { countKey, countPartitions } from '../table/count-keys.ts';
import { topIndex } from '../table/definition.ts';
import { getItem, queryItems, toItem } from '../table/items.ts';
import type { Table } from '../table/table.ts';
import type { Counts } from './counts.ts';

const CountItem = z.looseObject({ pk: z.string(), sk: z.string() });
const TopItem = z.object({ sk: z.string(), count: z.number() });

/** A group's items by their sort keys, from one on and up to another, each with its counts. */
export async function readCounts(
  table: Table,
  generation: number,
  { group, ...bounds }: { readonly group: CountGroup; readonly from?: string; readonly to?: string },
): Promise<ReadonlyMap<string, Counts>> {
  const found = new Map<string, Map<string, number>>();
  const readShard = async (pk: string) => {
    const range = { pk, prefix: '', ...bounds };
    for await (const item of queryItems(table, range, { ConsistentRead: false })) {
      const { pk: _, sk, ...counts } = CountItem.parse(item);
      const known = found.get(sk) ?? new Map<string, number>();
      for (const [name, count] of Object.entries(counts))
        known.set(name, (known.get(name) ?? 0) + z.number().parse(count));
      found.set(sk, known);
    }
  };
  await Promise.all(countPartitions(generation, group).map(readShard));
  return found;
}

/** The names of a group with the highest counts, highest first, at most `limit`. */
export async function readTop(
  { client, name }: Table,
  generation: number,
  { group, limit }: { readonly group: CountGroup; readonly limit: number },
): Promise<Readonly<Record<string, number>>> {
  const readShard = async (partition: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: topIndex.name,
        KeyConditionExpression: '#top = :top AND #count > :none',
        ExpressionAttributeNames: { '#top': topIndex.partition, '#count': topIndex.sort },
        ExpressionAttributeValues: toItem({ ':top': partition, ':none': 0 }),
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map((item) => TopItem.parse(unmarshall(item)));
  };
  const tops = await Promise.all(countPartitions(generation, group).map(readShard));
  const highest = tops.flat().sort((a, b) => b.count - a.count || (a.sk < b.sk ? -1 : 1));
  return Object.fromEntries(highest.slice(0, limit).map(({ sk, count }) => [sk, count]));
}

/** How often one name counts, such as a speaker's; null where nothing counts under it as it is spelt. */
export async function readCount(
  table: Table,
  generation: number,
  named: { readonly group: CountGroup; readonly item: string },
): Promise<number | null> {
  const item = await getItem(table, countKey(named, { generation, shard: 0 }));
  return item === undefined ? null : TopItem.parse(item).count;
}
