import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import type { Moved } from '../../claims/workflow/record.ts';
import { lostWrites } from '../table/cancellation.ts';
import { toItem } from '../table/items.ts';
import { patiently } from '../table/patience.ts';
import type { Outcome, Table } from '../table/table.ts';
import { claimItem } from './claim-item.ts';
import { eventItem } from './read-history.ts';

/**
 * Saves a move in one transaction: the claim, on condition that its revision and lease are those it
 * was decided on, and its event, which is only ever added. `conflict` when another move came first.
 */
export async function saveMove(table: Table, before: Claim, { claim, event }: Moved<Claim>): Promise<Outcome> {
  const leasedUntil = before.lease?.expiresAt;
  const leaseIsAsRead = leasedUntil === undefined ? 'attribute_not_exists(leasedUntil)' : 'leasedUntil = :leasedUntil';
  const writes = [
    {
      Put: {
        TableName: table.name,
        Item: claimItem(claim, table.requestId),
        ConditionExpression: `revision = :revision AND ${leaseIsAsRead}`,
        ExpressionAttributeValues: toItem({ ':revision': before.revision, ':leasedUntil': leasedUntil }),
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: eventItem(claim.id, event, table.requestId),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: writes })));
    return 'saved';
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return 'conflict';
  }
}
