import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { announcementOf, type CloudEvent } from '../../claims/events/cloud-event.ts';
import { appendAnnouncements } from '../../store/announcements/announcements.ts';
import { parseEventItem } from '../../store/claims/read-history.ts';
import { eventPrefix } from '../../store/table/keys.ts';
import { itemOfRecord } from '../../store/table/stream-record.ts';
import type { Table } from '../../store/table/table.ts';
import { asRequestId } from '../shared/request-id.ts';

/** As many entries as PutEvents takes at once. */
const atOnce = 10;

export interface Announcing {
  readonly table: Table;
  /** The bus; none on one machine. */
  readonly bus: { readonly client: EventBridgeClient; readonly name: string } | null;
  /** Scheme and host of the desk. */
  readonly origin: string;
  readonly now: Date;
}

/**
 * Announces what the records tell of: first where webhooks get it, each once and in one order, then on the bus, where the
 * same may come twice. Answers with the first record that was not taken.
 */
export async function announce(records: readonly DynamoDBRecord[], world: Announcing): Promise<DynamoDBBatchResponse> {
  for (let from = 0; from < records.length; from += atOnce) {
    const batch = records.slice(from, from + atOnce);
    const refused = await put(batch, world);
    if (refused !== null) return { batchItemFailures: [{ itemIdentifier: refused.dynamodb?.SequenceNumber ?? '' }] };
  }
  return { batchItemFailures: [] };
}

async function put(
  records: readonly DynamoDBRecord[],
  { table, bus, origin, now }: Announcing,
): Promise<DynamoDBRecord | null> {
  const announced = records.flatMap((record) => {
    const event = eventOf(record, origin);
    return event === null || isRestored(record, event.time) ? [] : [{ record, event }];
  });
  if (announced.length === 0) return null;
  const events = announced.map(({ event }) => event);
  await appendAnnouncements(table, events, now);
  if (bus === null) return null;
  const { Entries = [] } = await bus.client.send(new PutEventsCommand({ Entries: events.map(entryOn(bus.name)) }));
  return announced.find((_, index) => Entries[index]?.EventId === undefined)?.record ?? null;
}

function entryOn(name: string) {
  return (event: CloudEvent) => ({
    EventBusName: name,
    Source: 'claimtrail',
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(event),
  });
}

/** What is announced of a stream record; null for records of other things than moves. */
function eventOf(record: DynamoDBRecord, origin: string): CloudEvent | null {
  const item = record.eventName === 'INSERT' ? itemOfRecord(record) : null;
  if (item === null || !String(item['sk']).startsWith(eventPrefix)) return null;
  const claimId = z.string().parse(item['pk']).replace(/^C#/, '');
  return announcementOf(parseEventItem(item), { claimId, origin, requestId: asRequestId(item['requestId']) });
}

/** A move is saved within seconds of being decided; what is written so much later is brought back by a restore or an import. */
const restoredAfterMs = 60 * 60 * 1000;

/** Whether an event is an old one that comes into the table again: subscribers have heard of it. */
function isRestored({ dynamodb }: DynamoDBRecord, at: string): boolean {
  const written = dynamodb?.ApproximateCreationDateTime;
  return written !== undefined && written * 1000 - Date.parse(at) > restoredAfterMs;
}
