import type { Put } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Standing } from '../../claims/statistics/standing.ts';
import { batchGet } from '../table/batch-get.ts';
import { pack, unpack } from '../table/body.ts';
import { storedItem, toItem } from '../table/items.ts';
import { ledgerKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const LedgerItem = z.object({
  pk: z.string(),
  generation: z.int().positive(),
  revision: z.int().nonnegative(),
  body: z.instanceof(Uint8Array),
});

/** What a claim has been counted as, and in which generation. */
export interface LedgerEntry {
  readonly generation: number;
  readonly standing: Standing;
}

/** The ledger's entries of claims, up to 100, by claim; claims never counted have none. */
export async function readLedger(table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, LedgerEntry>> {
  const items = await batchGet(table, ids.map(ledgerKey));
  const entries = new Map(
    items.map((item) => {
      const { pk, generation, body } = LedgerItem.parse(item);
      return [pk, { generation, standing: Standing.parse(unpack(body)) }] as const;
    }),
  );
  return new Map(
    ids.flatMap((id) => {
      const entry = entries.get(ledgerKey(id).pk);
      return entry === undefined ? [] : [[id, entry]];
    }),
  );
}

/** The put of a claim's entry that is refused when the claim was counted since the entry was read. */
export function ledgerPut(
  table: Table,
  id: string,
  { known, next }: { readonly known: LedgerEntry | undefined; readonly next: LedgerEntry },
): Put {
  const { generation, standing } = next;
  return {
    TableName: table.name,
    Item: storedItem({ ...ledgerKey(id), generation, revision: standing.revision, body: pack(standing) }),
    ...(known === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'generation = :generation AND revision = :revision',
          ExpressionAttributeValues: toItem({ ':generation': known.generation, ':revision': known.standing.revision }),
        }),
  };
}
