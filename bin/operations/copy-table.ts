import { ConditionalCheckFailedException, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { readExportedLine } from '../../store/table/exported-line.ts';
import { insertItems } from '../../store/table/insert-items.ts';
import type { Item } from '../../store/table/items.ts';
import { eachOf, patiently } from '../../store/table/patience.ts';
import type { Table } from '../../store/table/table.ts';

/** Items written together, and requests under way at once where each is written alone. */
const batchSize = 400;
const atOnce = 16;

/** A table's items, a line of DynamoDB JSON each, as DynamoDB's own export to S3 writes them; attributes by name. */
export async function* exportTable({ client, name }: Table): AsyncGenerator<string> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    for (const item of Items) {
      const Item = Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
      yield `${JSON.stringify({ Item }, bytesInBase64)}\n`;
    }
  }
}

/** What becomes of an item whose key is taken: it is left, or replaced unless it is newer than the exported one. */
export type IfThere = 'leave' | 'replace-older';

/**
 * Writes exported items into a table; answers how many lines it read. What people did since the export is safe: an item
 * that is there stays, or, with `replace-older`, gives way only where its revision is no higher. A line that is no item
 * throws, with its number.
 */
export async function importTable(
  table: Table,
  lines: AsyncIterable<string>,
  ifThere: IfThere = 'leave',
): Promise<number> {
  let count = 0;
  let batch: Item[] = [];
  const write = (items: readonly Item[]) =>
    ifThere === 'leave' ? insertItems(table, items) : eachOf(items, atOnce, (item) => replaceOlder(table, item));
  for await (const line of lines) {
    if (line.trim() === '') continue;
    count++;
    batch.push(readExportedLine(line, count));
    if (batch.length < batchSize) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  return count;
}

/** The attributes by which items that change say how often they have: of claims, of articles and ledgers, of the log. */
const countedBy = ['revision', 'writes', 'entries'] as const;

/** Puts an item unless the one there has been written more often; those that say nothing of it are replaced. */
async function replaceOlder({ client, name }: Table, item: Item): Promise<void> {
  const counter = countedBy.find((attribute) => item[attribute]?.N !== undefined);
  const condition =
    counter === undefined
      ? {}
      : {
          ConditionExpression: 'attribute_not_exists(pk) OR attribute_not_exists(#count) OR #count <= :count',
          ExpressionAttributeNames: { '#count': counter },
          ExpressionAttributeValues: { ':count': { N: item[counter]?.N ?? '0' } },
        };
  try {
    await patiently(() => client.send(new PutItemCommand({ TableName: name, Item: item, ...condition })));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

function bytesInBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
