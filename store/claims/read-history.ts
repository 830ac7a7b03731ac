import * as z from 'zod';
import { ReviewEvent } from '../../claims/review-event.ts';
import { pack, unpack } from '../table/body.ts';
import { getItem, type Item, queryItems, storedItem } from '../table/items.ts';
import { claimKey, eventKey, eventPrefix } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const EventItem = z.object({ body: z.instanceof(Uint8Array), write: z.string().optional() });

/** A review event as an item of its claim, with the request and the write that it was saved by. */
export function eventItem(claimId: string, event: ReviewEvent, requestId?: string, write?: string): Item {
  return storedItem({ ...eventKey(claimId, event.seq), body: pack(event), requestId, write });
}

/** The event in an item. */
export function parseEventItem(item: unknown): ReviewEvent {
  return ReviewEvent.parse(unpack(EventItem.parse(item).body));
}

/** One event of a claim, with the write that it was saved by. */
export async function readEventItem(
  table: Table,
  claimId: string,
  seq: number,
): Promise<{ readonly event: ReviewEvent; readonly write: string | undefined } | null> {
  const item = await getItem(table, eventKey(claimId, seq));
  return item === undefined ? null : { event: parseEventItem(item), write: EventItem.parse(item).write };
}

/** A claim's events, oldest first: all of them, or those after one and up to another. */
export async function readHistory(
  table: Table,
  claimId: string,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { readonly after?: number; readonly upTo?: number } = {},
): Promise<readonly ReviewEvent[]> {
  const { pk } = claimKey(claimId);
  const events: ReviewEvent[] = [];
  for await (const item of queryItems(table, { pk, prefix: eventPrefix, from: eventKey(claimId, after + 1).sk })) {
    const event = parseEventItem(item);
    if (event.seq > upTo) break;
    events.push(event);
  }
  return events;
}
