import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { toItem } from './items.ts';
import type { Table } from './table.ts';

/** One list to read: an index, the partitions it is spread over, and how its places are sorted. */
export interface List {
  readonly index: string;
  readonly partitionAttribute: string;
  readonly partitions: readonly string[];
  readonly placeAttribute: string;
  readonly descending: boolean;
  /** Places to stay within, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** An entry of a list and its place in it. */
export interface Entry {
  readonly place: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** A partition being read: what is at hand, and whether there is more. */
interface Strand {
  readonly partition: string;
  entries: Entry[];
  after: string | undefined;
  more: boolean;
}

/** As many claims as half a read unit mostly covers; fewer at a time cost the same. */
const pageUnit = 6;

/**
 * The list's entries after a place, in order, merged from its partitions as far as the caller reads.
 * Each partition is asked for its share of `expected` first, and for a little more only when it runs out.
 */
export async function* mergeLists(
  table: Table,
  list: List,
  { after, expected }: { readonly after: string | undefined; readonly expected: number },
): AsyncGenerator<Entry> {
  const strands = list.partitions.map((partition): Strand => ({ partition, entries: [], after, more: true }));
  const share = Math.ceil(expected / strands.length);
  let step = strands.length === 1 ? share : Math.max(pageUnit, share);
  for (;;) {
    const dry = strands.filter(({ entries, more }) => entries.length === 0 && more);
    await Promise.all(dry.map((strand) => draw(table, list, { strand, limit: step })));
    step = Math.max(pageUnit, Math.ceil(share / 2));
    const next = first(strands, list.descending);
    if (next === undefined) return;
    const entry = next.entries.shift();
    if (entry !== undefined) yield entry;
  }
}

function first(strands: readonly Strand[], descending: boolean): Strand | undefined {
  return strands
    .filter(({ entries }) => entries.length > 0)
    .reduce<Strand | undefined>((best, strand) => {
      const [a, b] = [best?.entries[0]?.place, strand.entries[0]?.place ?? ''];
      return a === undefined || (descending ? b > a : b < a) ? strand : best;
    }, undefined);
}

async function draw(
  table: Table,
  list: List,
  { strand, limit }: { readonly strand: Strand; readonly limit: number },
): Promise<void> {
  const lowest = list.descending ? (list.from ?? '') : (strand.after ?? list.from ?? '');
  const highest = list.descending ? (strand.after ?? list.to ?? '\uffff') : (list.to ?? '\uffff');
  if (lowest > highest) {
    strand.more = false;
    return;
  }
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: list.index,
      KeyConditionExpression: '#partition = :partition AND #place BETWEEN :lowest AND :highest',
      ExpressionAttributeNames: { '#partition': list.partitionAttribute, '#place': list.placeAttribute },
      ExpressionAttributeValues: toItem({
        ':partition': strand.partition,
        ':lowest': lowest || ' ',
        ':highest': highest,
      }),
      ScanIndexForward: !list.descending,
      // The entry at `after` itself comes first again.
      Limit: limit + (strand.after === undefined ? 0 : 1),
    }),
  );
  const entries = Items.map((item) => unmarshall(item)).map((item) => ({
    place: String(item[list.placeAttribute]),
    item,
  }));
  strand.entries = entries.filter(({ place }) => place !== strand.after);
  strand.after = entries.at(-1)?.place ?? strand.after;
  strand.more = LastEvaluatedKey !== undefined;
}
