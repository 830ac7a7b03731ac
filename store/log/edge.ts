import type { Put } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Edge, emptyEdge, openWidth, tileLevels } from '../../claims/log/tiles.ts';
import { getItem, storedItem, toItem } from '../table/items.ts';
import { logEdgeKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { joinHashes, splitHashes } from './hash-bytes.ts';

const EdgeItem = z.object({
  size: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  published: z.int().nonnegative(),
  names: z.string(),
  hashes: z.instanceof(Uint8Array),
});

/** The log's right edge, with what only the store needs of it. */
export interface StoredEdge extends Edge {
  /** Claims whose creation is in the log. */
  readonly claims: number;
  /** Leaves up to the last one that changes what readers are told: a checkpoint is owed for them. */
  readonly published: number;
  /** Of each leaf in the open tile at the foot, whose it is: `<claim> <seq>`. */
  readonly names: readonly string[];
}

const startOfLog: StoredEdge = { ...emptyEdge, claims: 0, published: 0, names: [] };

/** The log's right edge as it is now. */
export async function readEdge(table: Table): Promise<StoredEdge> {
  const item = await getItem(table, logEdgeKey);
  if (item === undefined) return startOfLog;
  const { hashes, names, ...counts } = EdgeItem.parse(item);
  const all = splitHashes(hashes);
  let at = 0;
  const open = Array.from({ length: tileLevels(counts.size) }, (_, level) => {
    const from = at;
    at += openWidth(counts.size, level);
    return all.slice(from, at);
  });
  return { ...counts, names: names === '' ? [] : names.split('\n'), open };
}

/** The put of an edge that is refused when somebody else moved it since `before` was read: nobody forks the log. */
export function edgePut(table: Table, before: StoredEdge, { names, open, ...counts }: StoredEdge): Put {
  const Item = storedItem({ ...logEdgeKey, ...counts, names: names.join('\n'), hashes: joinHashes(open.flat()) });
  return {
    TableName: table.name,
    Item,
    ...(before.size === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#size = :size',
          ExpressionAttributeNames: { '#size': 'size' },
          ExpressionAttributeValues: toItem({ ':size': before.size }),
        }),
  };
}
