import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../../claims/claim.ts';
import type { ReviewEvent } from '../../../claims/review-event.ts';
import { claimItem } from '../../../store/claims/claim-item.ts';
import { eventItem } from '../../../store/claims/read-history.ts';
import { type Item, toItem } from '../../../store/table/items.ts';
import { claimKey, eventKey, type Key } from '../../../store/table/keys.ts';
import type { Table } from '../../../store/table/table.ts';
import type { Reviewed } from '../../reviewed.ts';

/** Writes an item over whatever is there, as somebody does who has the table to themselves. */
export async function overwrite(table: Table, item: Item): Promise<void> {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));
}

/** Deletes an item. */
export async function erase(table: Table, key: Key): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toItem(key) }));
}

/** Deletes all items of a partition. */
export async function erasePartition(table: Table, pk: string): Promise<void> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': pk }),
      ConsistentRead: true,
    }),
  );
  for (const { sk } of Items) await erase(table, { pk, sk: sk?.S ?? '' });
}

/** Writes a claim over the one that is there. */
export function forge(table: Table, claim: Claim, forged: Partial<Claim>): Promise<void> {
  return overwrite(table, claimItem({ ...claim, ...forged }));
}

/** Writes an event over the one that is there. */
export function forgeEvent(table: Table, claim: string, event: ReviewEvent): Promise<void> {
  return overwrite(table, eventItem(claim, event));
}

/** Puts a claim with all of its history in the place of what is there. */
export async function replace(table: Table, { claim, events }: Reviewed): Promise<void> {
  for (let seq = events.length + 1; seq <= events.length + 10; seq++) await erase(table, eventKey(claim.id, seq));
  for (const event of events) await forgeEvent(table, claim.id, event);
  await overwrite(table, claimItem(claim));
}

/** Deletes a claim with its history. */
export function eraseClaim(table: Table, id: string): Promise<void> {
  return erasePartition(table, claimKey(id).pk);
}
