import { type AttributeValue, BatchWriteItemCommand, paginateScan, type WriteRequest } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { shorten } from '../../claims/cut.ts';
import type { Table } from '../../store/table/table.ts';

/** Items of this table hold texts, numbers and bytes; in a line of an export, bytes are base64. */
const Attribute: z.ZodType<AttributeValue> = z.union([
  z.strictObject({ S: z.string() }),
  z.strictObject({ N: z.string() }),
  z.strictObject({ B: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))) }),
]);
const Line = z.object({ Item: z.record(z.string(), Attribute) });

/** Items that one BatchWriteItem takes. */
const batchSize = 25;

/** A table's items, a line of DynamoDB JSON each, as DynamoDB's own export to S3 writes them; attributes by name. */
export async function* exportTable({ client, name }: Table): AsyncGenerator<string> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    for (const item of Items) {
      const Item = Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
      yield `${JSON.stringify({ Item }, bytesInBase64)}\n`;
    }
  }
}

/** Writes exported items into a table, over those with the same keys; answers how many. A line that is no item throws, with its number. */
export async function importTable(table: Table, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  let batch: WriteRequest[] = [];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    count++;
    batch.push({ PutRequest: { Item: readLine(line, count) } });
    if (batch.length === batchSize) {
      await writeAll(table, batch);
      batch = [];
    }
  }
  await writeAll(table, batch);
  return count;
}

function readLine(line: string, number: number): Record<string, AttributeValue> {
  try {
    return Line.parse(JSON.parse(line)).Item;
  } catch (cause) {
    throw new Error(`Line ${number} is no item of a table's export: ${shorten(line, 80)}`, { cause });
  }
}

/** DynamoDB gives back what it had no room for; that is sent again, after a pause that doubles. */
async function writeAll({ client, name }: Table, batch: readonly WriteRequest[]): Promise<void> {
  let left = [...batch];
  for (let pause = 50; left.length > 0; pause = Math.min(pause * 2, 5_000)) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: left } }));
    left = UnprocessedItems?.[name] ?? [];
    if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

function bytesInBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
