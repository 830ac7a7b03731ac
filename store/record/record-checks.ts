import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import type { Check } from '../../claims/record/check.ts';
import { checkOf } from '../../claims/record/check-of.ts';
import { termsOfCheck } from '../../claims/record/terms.ts';
import { readVersion } from '../articles/versions.ts';
import { readClaim } from '../claims/read-claim.ts';
import { readHistory } from '../claims/read-history.ts';
import { appearancesOf } from '../memory/appearances.ts';
import { isSame, sameClaims } from '../memory/related-claims.ts';
import { type Item, storedItem, toItem } from '../table/items.ts';
import { wordPartition } from '../table/keys.ts';
import { toldPlace } from '../table/lists.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { ClaimChange } from '../table/stream-record.ts';
import type { Table } from '../table/table.ts';
import { checkItem, correctionItem, markOf } from './check-item.ts';
import { readCheck } from './list-checks.ts';

/** Writes of one check under way at once. */
const width = 8;

/**
 * Puts what readers are told of claims into the public record: the check, its corrections, and the words it is found by.
 * Claims that were never published cost nothing; what was said of one stays when its article is deleted; the same claim again, or an older state of it, changes nothing.
 */
export async function recordChecks(table: Table, claims: readonly Claim[]): Promise<number> {
  let recorded = 0;
  for (const claim of claims) {
    if (claim.published === null || claim.removed !== null) continue;
    const check = await readSources(table, claim);
    if (check !== null && (await record(table, check)) === 'recorded') recorded++;
  }
  return recorded;
}

/** Records again the checks that changes of other claims have made others: those they are said to be the same as. */
export function recordRelated(table: Table, changes: readonly ClaimChange[]): Promise<number> {
  const sides = changes.flatMap(({ before, after }) => [before?.relations ?? [], after.relations]);
  return recordAgain(
    table,
    sides.flatMap((relations) => relations.filter(isSame).map(({ to }) => to)),
  );
}

/** Records checks again, as their claims now stand. */
export async function recordAgain(table: Table, ids: readonly string[]): Promise<number> {
  const claims = await Promise.all([...new Set(ids)].map((id) => readClaim(table, id)));
  return recordChecks(
    table,
    claims.filter((claim) => claim !== null),
  );
}

async function readSources(table: Table, claim: Claim): Promise<Check | null> {
  const [history, version, { items: elsewhere }, related] = await Promise.all([
    readHistory(table, claim.id, { upTo: claim.revision }),
    readVersion(table, claim.articleId, claim.articleVersion),
    appearancesOf(table, claim, { isConsistent: true }),
    sameClaims(table, claim),
  ]);
  return checkOf({ claim, history, version, elsewhere, related });
}

/** Words and corrections go first, so that whatever is found leads to a check; they are those of its revision. */
async function record(table: Table, check: Check): Promise<'recorded' | 'known'> {
  const before = await readCheck(table, check.id);
  if (before !== null && before.revision >= check.revision) {
    const isSame = before.revision > check.revision || markOf(before) === markOf(check);
    return isSame ? 'known' : putNewer(table, check);
  }
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

/** A later state of the claim, or the same one with other appearances. */
const isNews = 'attribute_not_exists(pk) OR revision < :revision OR (revision = :revision AND mark <> :mark)';

async function putNewer({ client, name }: Table, check: Check): Promise<'recorded' | 'known'> {
  try {
    await patiently(() =>
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: checkItem(check),
          ConditionExpression: isNews,
          ExpressionAttributeValues: toItem({ ':revision': check.revision, ':mark': markOf(check) }),
        }),
      ),
    );
    return 'recorded';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'known';
    throw error;
  }
}
