import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { logClaims } from '../store/log/append.ts';
import { claimsOf } from './logging/claims-of.ts';
import { openArchive } from './logging/open-archive.ts';
import { openSigner } from './logging/open-signer.ts';
import { owesCheckpoint, signCheckpoint } from './logging/sign-checkpoint.ts';
import { LogEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { onceLoaded } from './shared/once-loaded.ts';
import { openTable } from './shared/open-table.ts';

const env = readEnv(LogEnv);
const log = openLog('log');
const table = openTable(env);
const signing = onceLoaded(async () => ({
  table,
  signer: await openSigner(env.LOG_NAME, env.LOG_KEY),
  archive: await openArchive(env.CHECKPOINTS),
}));

/** Adds what the table's stream shows to the log, and signs it: at each publication, and whenever the schedule says so. */
export async function handler({ Records: records }: Partial<DynamoDBStreamEvent>): Promise<DynamoDBBatchResponse> {
  const { claims, unread } = claimsOf(records ?? []);
  if (unread !== null) log.error('stream record unread', { unread: unread.number, error: unread.error });
  const entries = await logClaims(table, claims);
  if (records === undefined || (await owesCheckpoint(table))) {
    const { size, at } = await signCheckpoint(await signing(), new Date());
    log.info('checkpoint signed', { size, at });
  }
  if (entries > 0) log.info('entries logged', { entries });
  return { batchItemFailures: unread === null ? [] : [{ itemIdentifier: unread.number }] };
}
