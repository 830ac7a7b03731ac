import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import type { Moved } from '../../claims/workflow/record.ts';
import { claimItem } from '../claims/claim-item.ts';
import { eventItem } from '../claims/read-history.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { addedKey, addedPrefix } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The writes that add a claim to its article: the claim, its first event, and the article's note of it. */
export function additionWrites(table: Table, { claim, event }: Moved<Claim>): readonly TransactWriteItem[] {
  const put = (Item: ReturnType<typeof storedItem>) => ({
    Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  return [
    put(claimItem(claim, table)),
    put(eventItem(claim.id, event, table.requestId)),
    put(storedItem({ ...addedKey(claim.articleId, claim.id), claim: claim.id })),
  ];
}

const Added = z.object({ claim: z.string() });

/** The claims that people added to an article. */
export async function listAdded(table: Table, article: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of queryItems(table, { pk: addedKey(article, '').pk, prefix: addedPrefix })) {
    ids.push(Added.parse(item).claim);
  }
  return ids;
}
