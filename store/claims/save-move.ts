import { randomUUID } from 'node:crypto';
import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import { textHash } from '../../claims/ids.ts';
import type { ReviewEvent } from '../../claims/review-event.ts';
import type { Moved } from '../../claims/workflow/record.ts';
import { lostWrites } from '../table/cancellation.ts';
import { toItem } from '../table/items.ts';
import { patiently } from '../table/patience.ts';
import type { Outcome, Table } from '../table/table.ts';
import { claimItem } from './claim-item.ts';
import { eventItem, readEventItem } from './read-history.ts';

/** Characters of a ClientRequestToken, by DynamoDB's limit. */
const tokenLength = 36;

/**
 * Saves a move in one transaction: the claim, on condition that its revision and lease are those it
 * was decided on, and its event, which is only ever added. `conflict` when another move came first.
 *
 * The request's token is made from the event's hash, so that a write that was made though its answer was lost is
 * answered as made when it is sent again, for the ten minutes that DynamoDB remembers a token. After that, or where a
 * retry of ours carries on past the SDK's, the event itself says whose move it was. What is written `beside` them is
 * written with them or not at all.
 */
export async function saveMove(
  table: Table,
  before: Claim,
  { claim, event }: Moved<Claim>,
  {
    write = randomUUID(),
    beside = [],
  }: { readonly write?: string; readonly beside?: readonly TransactWriteItem[] } = {},
): Promise<Outcome> {
  const writes = [...moveWrites(table, before, { kind: 'moved', claim, event }, write), ...beside];
  const transaction = { TransactItems: writes, ClientRequestToken: tokenOf(table, claim.id, { event, write }) };
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand(transaction)));
    return 'saved';
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return (await isRecorded(table, claim.id, { event, write })) ? 'saved' : 'conflict';
  }
}

/** A move's event, and the write that saves it: two people's clicks in one millisecond make one event and two writes. */
interface Written {
  readonly event: ReviewEvent;
  readonly write: string;
}

/** The name of a move's request: the same for the same event of the same claim in the same write, however often it is sent. */
function tokenOf({ name }: Table, claimId: string, { event, write }: Written): string {
  return textHash(`${name} ${claimId} ${event.hash} ${write}`).slice(0, tokenLength);
}

/** Whether this very event was saved by this very write. */
async function isRecorded(table: Table, claimId: string, { event, write }: Written): Promise<boolean> {
  const written = await readEventItem(table, claimId, event.seq);
  return written !== null && written.event.hash === event.hash && written.write === write;
}

/** The writes of a move: the claim, on condition that its revision and lease are those it was decided on, and its event. */
export function moveWrites(
  table: Table,
  before: Claim,
  { claim, event }: Moved<Claim>,
  write: string = randomUUID(),
): readonly TransactWriteItem[] {
  const leasedUntil = before.lease?.expiresAt;
  const leaseIsAsRead = leasedUntil === undefined ? 'attribute_not_exists(leasedUntil)' : 'leasedUntil = :leasedUntil';
  return [
    {
      Put: {
        TableName: table.name,
        Item: claimItem(claim, table),
        ConditionExpression: `revision = :revision AND ${leaseIsAsRead}`,
        ExpressionAttributeValues: toItem({ ':revision': before.revision, ':leasedUntil': leasedUntil }),
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: eventItem(claim.id, event, table.requestId, write),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
}
