import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Claim } from '../claims/claim.ts';
import { projectClaims } from '../store/counts/project.ts';
import { recordChecks } from '../store/record/record-checks.ts';
import { claimOfRecord, requestsOfRecords } from '../store/table/stream-record.ts';
import { ProjectEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openTable } from './shared/open-table.ts';

const log = openLog('project');
const table = openTable(readEnv(ProjectEnv));

/**
 * Counts the claims that the table's stream is about, and puts what readers are told of them into the public record. A record that cannot be read or counted is named, so that it comes
 * again with those after it, and after its tries goes to the dead letters, while the counting goes on.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { claims, unread } = readClaims(Records);
  const failed = (await firstUncounted(claims)) ?? unread;
  const requestIds = requestsOfRecords(Records);
  log.info('claims counted', { records: Records.length, claims: claims.length, failed, requestIds });
  return { batchItemFailures: failed === null ? [] : [{ itemIdentifier: failed }] };
}

/** A record's claim, and the record's number. */
interface Told {
  readonly claim: Claim;
  readonly number: string;
}

/** Counts claims together; where that fails, one by one, up to the first that cannot be counted, whose number it gives. */
async function firstUncounted(claims: readonly Told[]): Promise<string | null> {
  const together = await tryToCount(claims.map(({ claim }) => claim));
  if (together === null) return null;
  for (const { claim, number } of claims) {
    const error = await tryToCount([claim]);
    if (error === null) continue;
    log.error('claim not counted', { claim: claim.id, number, error });
    return number;
  }
  return null;
}

async function tryToCount(claims: readonly Claim[]): Promise<Error | null> {
  try {
    await projectClaims(table, claims);
    await recordChecks(table, claims);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The records' claims up to the first record that cannot be read, and that one's number. */
function readClaims(records: readonly DynamoDBRecord[]): {
  readonly claims: readonly Told[];
  readonly unread: string | null;
} {
  const claims: Told[] = [];
  for (const record of records) {
    const number = record.dynamodb?.SequenceNumber ?? '';
    try {
      const claim = claimOfRecord(record);
      if (claim !== null) claims.push({ claim, number });
    } catch (error) {
      log.error('stream record unread', { unread: number, error });
      return { claims, unread: number };
    }
  }
  return { claims, unread: null };
}
