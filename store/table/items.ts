import { type AttributeValue, GetItemCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

export type Item = Record<string, AttributeValue>;

/** A plain object as an item; what is undefined is left out. */
export function toItem(value: object): Item {
  return marshall(value, { removeUndefinedValues: true });
}

/** The format of items that this code writes; docs/decisions/0076 says how it may change. */
const itemFormat = 1;

/** What is stored, as an item that says in which format it is. */
export function storedItem(value: object): Item {
  return toItem({ ...value, v: itemFormat });
}

/** The item at a key as it is now, not as an index or a replica remembers it. */
export async function getItem({ client, name }: Table, key: Key): Promise<unknown> {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: name, Key: toItem(key), ConsistentRead: true }),
  );
  return item === undefined ? undefined : unmarshall(item);
}

/** Items of one partition: those whose sort keys begin with `prefix`, from one key on and up to another where they are given. */
export interface Range {
  readonly pk: string;
  readonly prefix: string;
  readonly from?: string;
  readonly to?: string;
}

/** A range's items, page after page, in the order of the keys. */
export async function* queryItems(
  { client, name }: Table,
  { pk, prefix, from = prefix, to = `${prefix}\uffff` }: Range,
  options: Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward'> = {},
): AsyncGenerator<unknown> {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':from': from || ' ', ':to': to }),
      ConsistentRead: true,
      ...options,
    },
  );
  for await (const { Items = [] } of pages) yield* Items.map((item) => unmarshall(item));
}
