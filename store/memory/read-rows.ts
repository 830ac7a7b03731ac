import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { decodeEntries, type RowEntry } from '../../claims/likeness/rows/term-hashes.ts';
import { toItem } from '../table/items.ts';
import type { Table } from '../table/table.ts';

/** Rows to read of one partition: those whose sort keys begin so, or lie between two, the last first. */
export interface RowQuery {
  readonly pk: string;
  readonly prefix?: string;
  readonly between?: readonly [string, string];
  readonly limit: number;
  /** From the first on, not from the last. */
  readonly forward?: boolean;
  /** As they are now, at twice the cost. */
  readonly isConsistent?: boolean;
}

/** Rows, and whether there are more of them. */
export interface Rows {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly more: boolean;
}

function conditionOf({ prefix, between }: RowQuery) {
  if (between !== undefined)
    return { condition: 'pk = :pk AND sk BETWEEN :from AND :to', values: { ':from': between[0], ':to': between[1] } };
  if (prefix !== undefined)
    return { condition: 'pk = :pk AND begins_with(sk, :prefix)', values: { ':prefix': prefix } };
  return { condition: 'pk = :pk', values: {} };
}

/** One request's rows, as they were a moment ago: half a read unit for 4 KB. */
export async function readRows(table: Table, query: RowQuery): Promise<Rows> {
  const { condition, values } = conditionOf(query);
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: toItem({ ':pk': query.pk, ...values }),
      ScanIndexForward: query.forward ?? false,
      Limit: query.limit,
      ConsistentRead: query.isConsistent ?? false,
    }),
  );
  return { items: Items.map((item) => unmarshall(item)), more: LastEvaluatedKey !== undefined };
}

const EntriesItem = z.object({ entries: z.instanceof(Uint8Array) });

/** The claims in rows by terms. */
export function entriesOf({ items }: Rows): readonly RowEntry[] {
  return items.flatMap((item) => decodeEntries(EntriesItem.parse(item).entries));
}
