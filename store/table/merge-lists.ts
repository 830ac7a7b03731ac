import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { toItem } from './items.ts';
import type { Table } from './table.ts';

/** One partition of a list. */
export interface Source {
  readonly index: string;
  readonly partitionAttribute: string;
  readonly partition: string;
}

/** One list to read: the partitions it is spread over, of one index or several, and how its places are sorted. */
export interface List {
  readonly sources: readonly Source[];
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

/** An entry as it was read: most of what is drawn is on no page, and is never unpacked. */
interface Drawn {
  readonly place: string;
  readonly packed: Record<string, AttributeValue>;
}

/** A partition being read: what is at hand, and whether there is more. */
interface Strand {
  readonly source: Source;
  readonly entries: Drawn[];
  after: string | undefined;
  more: boolean;
}

/** As many claims as half a read unit mostly covers; fewer at a time cost the same. */
const pageUnit = 6;

/** As many draws as a page takes of which nothing is dropped. */
const fewDraws = 3;

/** The most that one partition is asked for at a time. */
const largestStep = 256;

/**
 * The list's entries after a place, in order, merged from its partitions as far as the caller reads, each once.
 * Each partition is asked for its share of `expected` first, then for a little more when it runs out, and from then on
 * for twice as much each time, together with the others that are about to: who drops most of what he reads gets
 * through a long list in few requests.
 */
export async function* mergeLists(
  table: Table,
  list: List,
  { after, expected }: { readonly after: string | undefined; readonly expected: number },
): AsyncGenerator<Entry> {
  const strands = list.sources.map((source): Strand => ({ source, entries: [], after, more: true }));
  const share = Math.ceil(expected / strands.length);
  let step = strands.length === 1 ? share : Math.max(pageUnit, share);
  let last: string | undefined;
  for (let draws = 0; ; ) {
    if (strands.some(({ entries, more }) => entries.length === 0 && more)) {
      const fewest = draws < fewDraws ? 0 : step / 4;
      const low = strands.filter(({ entries, more }) => entries.length <= fewest && more);
      await Promise.all(low.map((strand) => draw(table, list, { strand, limit: step })));
      draws++;
      step = draws < fewDraws ? Math.max(pageUnit, Math.ceil(share / 2)) : Math.min(largestStep, step * 2);
      continue;
    }
    const next = first(strands, list.descending);
    if (next === null) return;
    const entry = next.entries.shift();
    if (entry === undefined || entry.place === last) continue;
    last = entry.place;
    yield { place: entry.place, item: unmarshall(entry.packed) };
  }
}

function first(strands: readonly Strand[], descending: boolean): Strand | null {
  return (
    strands
      .filter(({ entries }) => entries.length > 0)
      .reduce<Strand | undefined>((best, strand) => {
        const [a, b] = [best?.entries[0]?.place, strand.entries[0]?.place ?? ''];
        return a === undefined || (descending ? b > a : b < a) ? strand : best;
      }, undefined) ?? null
  );
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
  const { index, partition, partitionAttribute } = strand.source;
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index,
      KeyConditionExpression: '#partition = :partition AND #place BETWEEN :lowest AND :highest',
      ExpressionAttributeNames: { '#partition': partitionAttribute, '#place': list.placeAttribute },
      ExpressionAttributeValues: toItem({
        ':partition': partition,
        ':lowest': lowest || ' ',
        ':highest': highest,
      }),
      ScanIndexForward: !list.descending,
      // The entry at `after` itself comes first again.
      Limit: limit + (strand.after === undefined ? 0 : 1),
    }),
  );
  const entries = Items.map((packed): Drawn => ({ place: packed[list.placeAttribute]?.S ?? '', packed }));
  strand.entries.push(...entries.filter(({ place }) => place !== strand.after));
  strand.after = entries.at(-1)?.place ?? strand.after;
  strand.more = LastEvaluatedKey !== undefined;
}
