import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { getItem, storedItem } from '../table/items.ts';
import { generationKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/**
 * Counts are kept by generation: a rebuild counts into a new one, into which the stream counts from
 * then on too, while readers stay with the old one until the new one is complete.
 */
const Generation = z.object({ reading: z.int().positive(), writing: z.int().positive() }).readonly();
export type Generation = z.infer<typeof Generation>;

/** The generations that counts are now read from and written to. */
export async function readGeneration(table: Table): Promise<Generation> {
  return Generation.parse((await getItem(table, generationKey)) ?? { reading: 1, writing: 1 });
}

/** Says which generations are now read and written. */
export async function writeGeneration(table: Table, generation: Generation): Promise<void> {
  const Item = storedItem({ ...generationKey, ...generation });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}
