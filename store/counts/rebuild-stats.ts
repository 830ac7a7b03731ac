import { DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { countGroups } from '../../claims/statistics/tally.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { queryItems, toItem } from '../table/items.ts';
import { claimSortKey, countPartitions } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { readGeneration, writeGeneration } from './generation.ts';
import { projectClaims } from './project.ts';

/**
 * Counts everything anew from the claims and their histories, while reviewers work on: an operator's
 * command, and the one place that scans. Gives the number of claims counted.
 */
export async function rebuildStats(table: Table, progress: (claims: number) => void = () => {}): Promise<number> {
  const { reading, writing } = await readGeneration(table);
  const next = writing + 1;
  await writeGeneration(table, { reading, writing: next });
  let counted = 0;
  const pages = paginateScan(
    { client: table.client },
    {
      TableName: table.name,
      FilterExpression: 'sk = :claim',
      ExpressionAttributeValues: toItem({ ':claim': claimSortKey }),
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    await projectClaims(
      table,
      Items.map((item) => parseClaimItem(unmarshall(item))),
    );
    counted += Items.length;
    progress(counted);
  }
  await writeGeneration(table, { reading: next, writing: next });
  for (const old of new Set([reading, writing])) await forget(table, old);
  return counted;
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
