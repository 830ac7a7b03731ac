import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../claims/claim.ts';
import { claimItem } from './claim-item.ts';
import { eachOf, patiently } from './patience.ts';
import type { Table } from './table.ts';

/** Puts under way at once, for one article. */
const WIDTH = 8;

/**
 * Puts claims that are not there yet, and leaves those that are untouched: each put stands on its own
 * condition, as BatchWriteItem has none and a transaction costs twice as much.
 */
export async function putNewClaims(table: Table, claims: readonly Claim[]): Promise<void> {
  await eachOf(claims, WIDTH, async (claim) => {
    const put = new PutItemCommand({
      TableName: table.name,
      Item: claimItem(claim),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    try {
      await patiently(() => table.client.send(put));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  });
}
