import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { statusChanged } from './status-changed.ts';

/** As many entries as PutEvents takes at once. */
const atOnce = 10;

/** Tells the bus of each change of status in the records, in order; answers with the first that was not taken. */
export async function announce(
  records: readonly DynamoDBRecord[],
  { client, bus }: { readonly client: EventBridgeClient; readonly bus: string },
): Promise<DynamoDBBatchResponse> {
  for (let from = 0; from < records.length; from += atOnce) {
    const batch = records.slice(from, from + atOnce);
    const refused = await put(batch, { client, bus });
    if (refused !== undefined)
      return { batchItemFailures: [{ itemIdentifier: refused.dynamodb?.SequenceNumber ?? '' }] };
  }
  return { batchItemFailures: [] };
}

async function put(
  records: readonly DynamoDBRecord[],
  { client, bus }: { readonly client: EventBridgeClient; readonly bus: string },
): Promise<DynamoDBRecord | undefined> {
  const changes = records.flatMap((record) => {
    const change = statusChanged(record);
    return change === null || isRestored(record, change.at) ? [] : [{ record, change }];
  });
  if (changes.length === 0) return undefined;
  const { Entries = [] } = await client.send(
    new PutEventsCommand({
      Entries: changes.map(({ change }) => ({
        EventBusName: bus,
        Source: 'claimtrail',
        DetailType: 'Claim Status Changed',
        Time: new Date(change.at),
        Detail: JSON.stringify(change),
      })),
    }),
  );
  return changes.find((_, index) => Entries[index]?.EventId === undefined)?.record;
}

/** A move is saved within seconds of being decided; what is written so much later is brought back by a restore or an import. */
const restoredAfterMs = 60 * 60 * 1000;

/** Whether an event is an old one that comes into the table again: subscribers have heard of it. */
function isRestored({ dynamodb }: DynamoDBRecord, at: string): boolean {
  const written = dynamodb?.ApproximateCreationDateTime;
  return written !== undefined && written * 1000 - Date.parse(at) > restoredAfterMs;
}
