import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { storedItem, toItem } from './items.ts';
import { patiently } from './patience.ts';
import type { Table } from './table.ts';
import { untilWon } from './until-won.ts';

/** What counts its changes. */
interface Revised {
  readonly revision: number;
}

/** Puts an item where it is still at the revision `before`, 0 for one that is new; false where somebody was faster. */
export async function putRevised(
  { client, name }: Table,
  item: Parameters<typeof storedItem>[0],
  before: number,
): Promise<boolean> {
  const condition =
    before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: toItem({ ':before': before }) };
  try {
    await patiently(() => client.send(new PutItemCommand({ TableName: name, Item: storedItem(item), ...condition })));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** A change, in words and in steps. */
interface Change<Item> {
  readonly attempts: number;
  readonly doing: string;
  readonly read: () => Promise<Item | null>;
  readonly change: (item: Item) => Item | null;
  readonly put: (item: Item, before: number) => Promise<boolean>;
}

/** Changes what is read, again and again until nobody changed it in between; null where it is gone or the change declines. */
export async function changeRevised<Item extends Revised>({
  attempts,
  doing,
  read,
  change,
  put,
}: Change<Item>): Promise<Item | null> {
  return untilWon({ attempts, doing }, async () => {
    const item = await read();
    const changed = item === null ? null : change(item);
    if (item === null || changed === null) return { won: null };
    const next = { ...changed, revision: item.revision + 1 };
    return (await put(next, item.revision)) ? { won: next } : { lost: 'another change' };
  });
}
