import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import type { Check } from '../../claims/record/check.ts';
import { checkOf } from '../../claims/record/check-of.ts';
import { termsOfCheck } from '../../claims/record/terms.ts';
import { readVersion } from '../articles/versions.ts';
import { readHistory } from '../claims/read-history.ts';
import { type Item, storedItem, toItem } from '../table/items.ts';
import { toldPlace, wordPartition } from '../table/keys.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { checkItem, correctionItem } from './check-item.ts';

/** Writes of one check under way at once. */
const width = 8;

/**
 * Puts what readers are told of claims into the public record: the check, its corrections, and the words it is found by.
 * Claims that were never published cost nothing; the same claim again, or an older state of it, changes nothing.
 */
export async function recordChecks(table: Table, claims: readonly Claim[]): Promise<number> {
  let recorded = 0;
  for (const claim of claims) {
    if (claim.published === null) continue;
    const check = await readSources(table, claim);
    if (check !== null && (await record(table, check)) === 'recorded') recorded++;
  }
  return recorded;
}

async function readSources(table: Table, claim: Claim): Promise<Check | null> {
  const [history, version] = await Promise.all([
    readHistory(table, claim.id, { upTo: claim.revision }),
    readVersion(table, claim.articleId, claim.articleVersion),
  ]);
  return checkOf({ claim, history, version });
}

async function record(table: Table, check: Check): Promise<'recorded' | 'known'> {
  const corrections = check.corrections.map((_, at) => correctionItem(check, at + 1)).filter((item) => item !== null);
  await eachOf([...corrections, ...wordItems(check)], width, (item) => put(table, item));
  return putNewer(table, check);
}

/** A line under each word that the check is found by. */
function wordItems(check: Check): readonly Item[] {
  const sk = toldPlace(check.firstPublishedAt, check.id);
  return termsOfCheck(check).map((term) => storedItem({ pk: wordPartition(term), sk, id: check.id }));
}

async function put({ client, name }: Table, item: Item): Promise<void> {
  await patiently(() => client.send(new PutItemCommand({ TableName: name, Item: item })));
}

async function putNewer({ client, name }: Table, check: Check): Promise<'recorded' | 'known'> {
  try {
    await patiently(() =>
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: checkItem(check),
          ConditionExpression: 'attribute_not_exists(pk) OR revision < :revision',
          ExpressionAttributeValues: toItem({ ':revision': check.revision }),
        }),
      ),
    );
    return 'recorded';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'known';
    throw error;
  }
}
