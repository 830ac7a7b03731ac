import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { CloudEvent } from '../../claims/events/cloud-event.ts';
import { batchGet } from '../table/batch-get.ts';
import { pack, unpack } from '../table/body.ts';
import { lostWrites } from '../table/cancellation.ts';
import { timeToLive } from '../table/definition.ts';
import { getItem, queryItems, storedItem, toItem } from '../table/items.ts';
import { announcedKey, announcedPartition, announcementEdgeKey, announcementKey } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';

/** Two writes each and the edge, of the hundred that a transaction holds. */
const atOnce = 40;
const attempts = 30;
/** How long an announcement can be replayed. */
const keptDays = 90;

const Edge = z.object({ last: z.int().nonnegative() });
const Stored = z.object({ place: z.int().positive(), told: z.iso.datetime(), body: z.instanceof(Uint8Array) });
const Marker = z.object({ pk: z.string(), sk: z.string() });

/** An announcement with its place in the one order in which everybody gets them. */
export interface Announced {
  readonly place: number;
  /** When it was put here. */
  readonly told: string;
  readonly event: CloudEvent;
}

/** The place of the newest announcement; 0 before the first. */
export async function lastPlace(table: Table): Promise<number> {
  return Edge.parse((await getItem(table, announcementEdgeKey)) ?? { last: 0 }).last;
}

/** Puts events at the end of the announcements, each once, whatever comes twice. */
export async function appendAnnouncements(table: Table, events: readonly CloudEvent[], now: Date): Promise<number> {
  let added = 0;
  for (let at = 0; at < events.length; at += atOnce) added += await append(table, events.slice(at, at + atOnce), now);
  return added;
}

function append(table: Table, events: readonly CloudEvent[], now: Date): Promise<number> {
  return untilWon({ attempts, doing: `${events.length} announcements are added` }, async () => {
    const markers = await batchGet(table, events.map(markerOf));
    const known = new Set(markers.map((item) => Marker.parse(item)).map(({ pk, sk }) => `${pk} ${sk}`));
    const fresh = events.filter((event) => !known.has(Object.values(markerOf(event)).join(' ')));
    if (fresh.length === 0) return { won: 0 };
    const last = await lastPlace(table);
    return (await write(table, { fresh, last, now })) ? { won: fresh.length } : { lost: 'other announcements' };
  });
}

function markerOf({ data: { claimId, seq } }: CloudEvent) {
  return announcedKey(claimId, seq);
}

async function write(
  { client, name }: Table,
  { fresh, last, now }: { readonly fresh: readonly CloudEvent[]; readonly last: number; readonly now: Date },
): Promise<boolean> {
  const expires = Math.floor(now.getTime() / 1000) + keptDays * 86_400;
  const whereNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const edge = {
    Put: {
      TableName: name,
      Item: storedItem({ ...announcementEdgeKey, last: last + fresh.length }),
      ...(last === 0
        ? whereNew
        : {
            ConditionExpression: '#last = :last',
            ExpressionAttributeNames: { '#last': 'last' },
            ExpressionAttributeValues: toItem({ ':last': last }),
          }),
    },
  };
  const puts = fresh.flatMap((event, at) => {
    const place = last + at + 1;
    const body = {
      ...announcementKey(place),
      place,
      told: now.toISOString(),
      body: pack(event),
      [timeToLive]: expires,
    };
    return [
      { Put: { TableName: name, Item: storedItem(body), ...whereNew } },
      { Put: { TableName: name, Item: storedItem({ ...markerOf(event), place }), ...whereNew } },
    ];
  });
  try {
    await patiently(() => client.send(new TransactWriteItemsCommand({ TransactItems: [edge, ...puts] })));
    return true;
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return false;
  }
}

/** Announcements after a place, in order. */
export async function* announcementsAfter(table: Table, place: number): AsyncGenerator<Announced> {
  const range = { pk: announcedPartition, prefix: '', from: announcementKey(place + 1).sk };
  for await (const item of queryItems(table, range)) yield parse(item);
}

/** The place before the first announcement at or after a time: where a replay since then begins. */
export async function placeBefore(table: Table, since: Date): Promise<number> {
  let [low, high] = [0, await lastPlace(table)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = await getItem(table, announcementKey(middle));
    // What is no longer kept is older than all that is.
    if (item === undefined || Date.parse(parse(item).told) < since.getTime()) low = middle;
    else high = middle - 1;
  }
  return low;
}

function parse(item: unknown): Announced {
  const { place, told, body } = Stored.parse(item);
  return { place, told, event: CloudEvent.parse(unpack(body)) };
}
