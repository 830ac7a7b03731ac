import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { unpack } from '../../store/table/body.ts';

/** An item as it lies in the table, or in one of its indexes. */
export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** All items of a table, or of an index, as they are now. */
export async function readRows(client: DynamoDBClient, table: string, index?: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const where = index === undefined ? { ConsistentRead: true } : { IndexName: index };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ...where })) {
    for (const item of Items) {
      const row = unmarshall(item);
      rows.push({ ...row, pk: String(row['pk']), sk: String(row['sk']) });
    }
  }
  return rows;
}

/** Something that is stored as JSON, looked into field by field. */
// biome-ignore lint/suspicious/noExplicitAny: the checker believes no type; what it looks for may be anything
export type Stored = Readonly<Record<string, any>>;

/** What an item holds in its body. */
export function bodyOf(row: Row): Stored {
  const { body } = row;
  if (!(body instanceof Uint8Array)) throw new Error(`${row.pk} ${row.sk} has no body`);
  return Object(unpack(body));
}
