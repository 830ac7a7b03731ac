import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import { searchDocumentOf } from '../../claims/search/document.ts';
import { batchWrite } from '../table/batch-write.ts';
import { storedItem, toItem } from '../table/items.ts';
import { searchDocumentKey } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';

const width = 8;

/**
 * Writes what a search engine gets of claims, in plain fields, since it takes items as they lie in the table. An older
 * state of a claim than the one that is there changes nothing; what was removed is taken out.
 */
export async function writeSearchDocuments(table: Table, claims: readonly Claim[]): Promise<void> {
  const gone = claims.filter(({ removed }) => removed !== null).map(({ id }) => searchDocumentKey(id));
  const kept = claims.filter(({ removed }) => removed === null);
  await eachOf(kept, width, async (claim) => {
    const put = new PutItemCommand({
      TableName: table.name,
      Item: storedItem({ ...searchDocumentKey(claim.id), ...searchDocumentOf(claim) }),
      ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
      ExpressionAttributeValues: toItem({ ':revision': claim.revision }),
    });
    try {
      await patiently(() => table.client.send(put));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  });
  if (gone.length > 0) await batchWrite(table, { puts: [], gone });
}
