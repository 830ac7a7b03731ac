import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { getItem, storedItem, toItem } from '../table/items.ts';
import { checkpointKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const CheckpointItem = z.object({ size: z.int().nonnegative(), at: z.string(), note: z.string(), key: z.string() });

/** The newest checkpoint as it is served: the signed note, and the key that it is signed with. */
export type ServedCheckpoint = Readonly<z.infer<typeof CheckpointItem>>;

/** The newest checkpoint; null before the first. */
export async function readCheckpoint(table: Table): Promise<ServedCheckpoint | null> {
  const item = await getItem(table, checkpointKey);
  return item === undefined ? null : CheckpointItem.parse(item);
}

/** Has the checkpoint served from now on, unless a later one is. */
export async function serveCheckpoint(table: Table, checkpoint: ServedCheckpoint): Promise<void> {
  const { size, at } = checkpoint;
  const isLater = '#size < :size OR (#size = :size AND #at < :at)';
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: storedItem({ ...checkpointKey, ...checkpoint }),
        ConditionExpression: `attribute_not_exists(pk) OR ${isLater}`,
        ExpressionAttributeNames: { '#size': 'size', '#at': 'at' },
        ExpressionAttributeValues: toItem({ ':size': size, ':at': at }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
