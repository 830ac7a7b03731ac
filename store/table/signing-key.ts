import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { getItem, storedItem } from './items.ts';
import { signingKeyKey } from './keys.ts';
import type { Table } from './table.ts';

const SigningKeyItem = z.object({ key: z.instanceof(Uint8Array) });

/** The key that signs cursors; the first to need it makes it, everybody after reads that one. */
export async function readSigningKey(table: Table): Promise<Uint8Array> {
  const known = await getItem(table, signingKeyKey);
  if (known !== undefined) return SigningKeyItem.parse(known).key;
  const Item = storedItem({ ...signingKeyKey, key: new Uint8Array(randomBytes(32)) });
  try {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  return readSigningKey(table);
}
