import { DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { countGroups } from '../../claims/statistics/tally.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { countPartitions } from '../table/count-keys.ts';
import { queryItems, toItem } from '../table/items.ts';
import { claimSortKey } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { readGeneration, writeGeneration } from './generation.ts';
import { projectClaims } from './project.ts';

/** What a rebuild came to. */
export interface Rebuilt {
  readonly counted: number;
  /** Claims that could not be read or counted, each with its reason: all others are counted. */
  readonly failed: readonly { readonly claim: string; readonly reason: string }[];
  /** Whether it finished one that had been cut off. */
  readonly resumed: boolean;
}

/** Whether a rebuild was begun and not finished: readers stay with the counts of before it, which change no more. */
export async function isRebuildUnfinished(table: Table): Promise<boolean> {
  const { reading, writing } = await readGeneration(table);
  return reading !== writing;
}

/**
 * Counts everything again from the claims and their histories, while reviewers work on: an operator's
 * command, and the one place that scans, in so many parts side by side. One that was cut off is finished in its own generation, in which whatever it
 * counted already counts once.
 */
export async function rebuildStats(
  table: Table,
  {
    segments = 1,
    progress = () => {},
  }: { readonly segments?: number; readonly progress?: (claims: number) => void } = {},
): Promise<Rebuilt> {
  const { next, resumed } = await beginRebuild(table);
  const failed: Rebuilt['failed'][number][] = [];
  let counted = 0;
  const countPage = async (items: readonly Readonly<Record<string, unknown>>[]) => {
    const failures = await countItems(table, items);
    failed.push(...failures);
    counted += items.length - failures.length;
    progress(counted);
  };
  await Promise.all(
    Array.from({ length: segments }, (_, segment) => scanClaims(table, { segment, segments }, countPage)),
  );
  await endRebuild(table, next);
  for (let old = Math.max(1, next - mostLeftBehind); old < next; old++) await forget(table, old);
  return { counted, failed, resumed };
}

/** A census leaves the counts of before it where they are; those of so many generations are taken away by the next rebuild. */
const mostLeftBehind = 4;

/** Has the stream count into a generation of its own from now on, or goes on with one that was cut off. */
export async function beginRebuild(table: Table): Promise<{ readonly next: number; readonly resumed: boolean }> {
  const { reading, writing } = await readGeneration(table);
  const resumed = reading !== writing;
  const next = resumed ? writing : writing + 1;
  if (!resumed) await writeGeneration(table, { reading, writing: next });
  return { next, resumed };
}

/** Has readers see the counts of a generation that is complete. */
export async function endRebuild(table: Table, next: number): Promise<void> {
  await writeGeneration(table, { reading: next, writing: next });
}

/** Reads one of so many parts of the table, each about as large as the others, for its claims, page after page. */
async function scanClaims(
  table: Table,
  { segment, segments }: { readonly segment: number; readonly segments: number },
  eachPage: (items: readonly Readonly<Record<string, unknown>>[]) => Promise<void>,
): Promise<void> {
  const pages = paginateScan(
    { client: table.client },
    {
      TableName: table.name,
      FilterExpression: 'sk = :claim',
      ExpressionAttributeValues: toItem({ ':claim': claimSortKey }),
      ConsistentRead: true,
      Segment: segment,
      TotalSegments: segments,
    },
  );
  for await (const { Items = [] } of pages) await eachPage(Items.map((item) => unmarshall(item)));
}

/** Counts some claims' items; those that cannot be read or counted take no other with them. */
export async function countItems(
  table: Table,
  items: readonly Readonly<Record<string, unknown>>[],
): Promise<Rebuilt['failed']> {
  try {
    await projectClaims(table, items.map(parseClaimItem));
    return [];
  } catch (error) {
    const [only, another] = items;
    if (only !== undefined && another === undefined) return [{ claim: String(only['pk']), reason: String(error) }];
  }
  const half = Math.ceil(items.length / 2);
  return [...(await countItems(table, items.slice(0, half))), ...(await countItems(table, items.slice(half)))];
}

/** Deletes the counts of a generation that nobody reads or writes any more. */
async function forget(table: Table, generation: number): Promise<void> {
  for (const pk of countGroups.flatMap((group) => countPartitions(generation, group))) {
    const keys: object[] = [];
    for await (const item of queryItems(table, { pk, prefix: '' })) keys.push({ pk, sk: Object(item).sk });
    await eachOf(keys, 8, async (key) => {
      await patiently(() => table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toItem(key) })));
    });
  }
}
