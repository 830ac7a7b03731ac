import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { requestsOfRecords } from '../store/table/stream-record.ts';
import { announce } from './announcing/announce.ts';
import { AnnounceEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openTable } from './shared/open-table.ts';

const env = readEnv(AnnounceEnv);
const table = openTable(env);
const bus = env.BUS === undefined ? null : { client: new EventBridgeClient(), name: env.BUS };
const log = openLog('announce');

/** Review events of the table's stream in; announcements out, for webhooks and on the bus. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const answer = await announce(Records, { table, bus, origin: env.PAGE_ORIGIN, now: new Date() });
  const failed = answer.batchItemFailures.length;
  log.info('changes told', { records: Records.length, failed, requestIds: requestsOfRecords(Records) });
  return answer;
}
