import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { pack, unpack } from './body.ts';
import { timeToLive } from './definition.ts';
import { getItem, storedItem, toItem } from './items.ts';
import { idempotencyKey } from './keys.ts';
import type { Table } from './table.ts';

/** A request that its sender named, so that sending it again does nothing again. */
export interface NamedRequest {
  /** Hash of who sent it and the name they gave it. */
  readonly name: string;
  readonly contentHash: string;
  readonly now: Date;
}

const KeptAnswer = z.object({ status: z.int(), body: z.unknown(), headers: z.record(z.string(), z.string()) });

/** What the request was answered with. */
export type KeptAnswer = Readonly<z.infer<typeof KeptAnswer>>;

/** `new` also where the first one was never answered: whoever asks does it again. */
export type Reservation =
  | { readonly kind: 'new' }
  | { readonly kind: 'other-content' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer };

const NamedItem = z.object({
  contentHash: z.string(),
  [timeToLive]: z.number(),
  body: z.instanceof(Uint8Array).optional(),
});

/** For how long a name is remembered. */
const daySeconds = 24 * 60 * 60;

/** Notes that a request of this name is under way, or says how one of this name ended. */
export async function reserveKey(table: Table, request: NamedRequest): Promise<Reservation> {
  const seconds = Math.floor(request.now.getTime() / 1000);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: namedItem(request),
    ConditionExpression: 'attribute_not_exists(pk) OR #expires < :now',
    ExpressionAttributeNames: { '#expires': timeToLive },
    ExpressionAttributeValues: toItem({ ':now': seconds }),
  });
  try {
    await table.client.send(put);
    return { kind: 'new' };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  const known = NamedItem.parse(await getItem(table, idempotencyKey(request.name)));
  if (known.contentHash !== request.contentHash) return { kind: 'other-content' };
  return known.body === undefined
    ? { kind: 'new' }
    : { kind: 'answered', answer: KeptAnswer.parse(unpack(known.body)) };
}

/** Remembers, for a day, what a named request was answered with. */
export async function keepAnswer(table: Table, request: NamedRequest, answer: KeptAnswer): Promise<void> {
  const Item = { ...namedItem(request), ...toItem({ body: pack(answer) }) };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

function namedItem({ name, contentHash, now }: NamedRequest) {
  const expires = Math.floor(now.getTime() / 1000) + daySeconds;
  return storedItem({ ...idempotencyKey(name), contentHash, [timeToLive]: expires });
}
