import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { pack, unpack } from '../table/body.ts';
import { getItem, queryItems, storedItem } from '../table/items.ts';
import { deadLetterKey, webhookKey, webhookPartition } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import { changeRevised, putRevised } from '../table/revised.ts';
import type { Table } from '../table/table.ts';
import { Webhook } from './webhook.ts';

const Packed = z.object({ body: z.instanceof(Uint8Array) });
const DeadItem = z.object({ sk: z.string(), at: z.iso.datetime(), message: z.string() });
const attempts = 20;

function parse(item: unknown): Webhook {
  return Webhook.parse(unpack(Packed.parse(item).body));
}

/** All subscriptions, the oldest first; those that were deleted are left out. */
export async function listWebhooks(table: Table): Promise<readonly Webhook[]> {
  const all: Webhook[] = [];
  for await (const item of queryItems(table, { pk: webhookPartition, prefix: '' })) all.push(parse(item));
  return all.filter(({ state }) => state !== 'deleted').sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** A subscription as it is now; null where there is none. */
export async function readWebhook(table: Table, id: string): Promise<Webhook | null> {
  const item = await getItem(table, webhookKey(id));
  const webhook = item === undefined ? null : parse(item);
  return webhook?.state === 'deleted' ? null : webhook;
}

/** Puts a new subscription. */
export async function addWebhook(table: Table, webhook: Webhook): Promise<void> {
  await put(table, webhook, 0);
}

/** Changes a subscription, again and again until nobody changed it in between; null where it is gone or the change declines. */
export async function changeWebhook(
  table: Table,
  id: string,
  change: (webhook: Webhook) => Webhook | null,
): Promise<Webhook | null> {
  return changeRevised({
    attempts,
    doing: `webhook ${id} is changed`,
    read: () => readWebhook(table, id),
    change,
    put: (webhook, before) => put(table, webhook, before),
  });
}

function put(table: Table, webhook: Webhook, before: number): Promise<boolean> {
  return putRevised(table, { ...webhookKey(webhook.id), revision: webhook.revision, body: pack(webhook) }, before);
}

/** An announcement that was given up for a receiver. */
export const DeadLetter = z
  .object({ place: z.int().positive(), at: z.iso.datetime(), message: z.string().describe('why') })
  .readonly()
  .meta({ id: 'WebhookDeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

/** What was given up for a receiver, the oldest first. */
export async function listDeadLetters(table: Table, id: string): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  const { pk, sk } = deadLetterKey(id, 0);
  const prefix = sk.slice(0, sk.indexOf('#') + 1);
  for await (const item of queryItems(table, { pk, prefix })) {
    const { sk: place, at, message } = DeadItem.parse(item);
    letters.push({ place: Number(place.slice(prefix.length)), at, message });
  }
  return letters;
}

/** Keeps what was given up: which announcement, when, and why. */
export async function buryAnnouncement(
  { client, name }: Table,
  {
    id,
    place,
    at,
    message,
  }: { readonly id: string; readonly place: number; readonly at: string; readonly message: string },
): Promise<void> {
  const Item = storedItem({ ...deadLetterKey(id, place), at, message });
  await patiently(() => client.send(new PutItemCommand({ TableName: name, Item })));
}
