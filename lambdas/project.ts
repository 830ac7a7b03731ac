import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Claim } from '../claims/claim.ts';
import { projectClaims } from '../store/counts/project.ts';
import { claimOfRecord, requestsOfRecords } from '../store/table/stream-record.ts';
import { ProjectEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openTable } from './shared/open-table.ts';

const log = openLog('project');
const table = openTable(readEnv(ProjectEnv));

/** Counts the claims that the table's stream tells of; a record that cannot be read comes again, with those after it. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { claims, unread } = readClaims(Records);
  await projectClaims(table, claims);
  const requestIds = requestsOfRecords(Records);
  log.info('claims counted', { records: Records.length, claims: claims.length, requestIds });
  return { batchItemFailures: unread === null ? [] : [{ itemIdentifier: unread }] };
}

/** The records' claims up to the first record that cannot be read, and that one's number. */
function readClaims(records: readonly DynamoDBRecord[]): {
  readonly claims: readonly Claim[];
  readonly unread: string | null;
} {
  const claims: Claim[] = [];
  for (const record of records) {
    try {
      const claim = claimOfRecord(record);
      if (claim !== null) claims.push(claim);
    } catch (error) {
      const unread = record.dynamodb?.SequenceNumber ?? '';
      log.error('stream record unread', { unread, error });
      return { claims, unread };
    }
  }
  return { claims, unread: null };
}
