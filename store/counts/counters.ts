import type { Update } from '@aws-sdk/client-dynamodb';
import type { Tally } from '../../claims/statistics/tally.ts';
import { countKey, isNamed } from '../table/count-keys.ts';
import { toItem } from '../table/items.ts';
import type { Table } from '../table/table.ts';

/** One update of each item that the tallies count in, all its counts at once. */
export function counterUpdates(
  table: Table,
  tallies: readonly Tally[],
  { generation, shard }: { readonly generation: number; readonly shard: number },
): readonly Update[] {
  const byItem = Map.groupBy(tallies, ({ group, item }) => JSON.stringify([group, item]));
  return [...byItem.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const key = countKey(first, { generation, shard });
    const counts = [first, ...others];
    const names = counts.map(({ name }, index) => [`#${index}`, name] as const);
    const values = counts.map(({ add }, index) => [`:${index}`, add] as const);
    const added = counts.map((_, index) => `#${index} :${index}`).join(', ');
    const named = isNamed(first.group);
    return [
      {
        TableName: table.name,
        Key: toItem(key),
        UpdateExpression: `ADD ${added}${named ? ' SET #top = :top' : ''}`,
        ExpressionAttributeNames: { ...Object.fromEntries(names), ...(named ? { '#top': 'top' } : {}) },
        ExpressionAttributeValues: toItem({ ...Object.fromEntries(values), ...(named ? { ':top': key.pk } : {}) }),
      },
    ];
  });
}
