import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import { parseEventItem } from '../../store/claims/read-history.ts';
import { itemOfRecord } from '../../store/table/stream-record.ts';
import { asRequestId } from '../shared/request-id.ts';

/** What subscribers of the bus get. The same change may come twice; `claimId` and `seq` tell. */
export const StatusChanged = z
  .object({
    claimId: z.string(),
    seq: z.int().positive(),
    action: z.string(),
    actor: z.string(),
    at: z.iso.datetime(),
    from: z.enum(statuses),
    to: z.enum(statuses),
    verdict: z.string().nullable().optional().describe('where the move changed it'),
    verdictBefore: z.string().nullable().optional().describe('what it was, where the move changed it'),
    note: z.string().nullable().describe('of a correction or a withdrawal: as readers are told; null of other moves'),
    requestId: z.string().nullable().describe('the request that moved it, by which logs can be followed'),
  })
  .readonly();
export type StatusChanged = z.infer<typeof StatusChanged>;

/** The change of status that a new review event in the stream is about; null for events that change none. */
export function statusChanged(record: DynamoDBRecord): StatusChanged | null {
  const item = itemOfRecord(record);
  if (item === null) return null;
  const { before, after, seq, action, actor, at, reason } = parseEventItem(item);
  if (before.status === undefined || after.status === undefined || before.status === after.status) return null;
  const claimId = z.string().parse(item['pk']).replace(/^C#/, '');
  return StatusChanged.parse({
    claimId,
    seq,
    action,
    actor,
    at,
    from: before.status,
    to: after.status,
    verdict: after.verdict,
    verdictBefore: before.verdict,
    note: after.corrections === undefined ? null : reason,
    requestId: asRequestId(item['requestId']),
  });
}
