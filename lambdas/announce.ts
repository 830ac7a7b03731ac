import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { requestsOfRecords } from '../store/table/stream-record.ts';
import { announce } from './announcing/announce.ts';
import { AnnounceEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';

const env = readEnv(AnnounceEnv);
const client = new EventBridgeClient();
const log = openLog('announce');

/** Review events of the table's stream in; changes of status out, on the bus. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const answer = await announce(Records, { client, bus: env.BUS });
  const failed = answer.batchItemFailures.length;
  log.info('changes told', { records: Records.length, failed, requestIds: requestsOfRecords(Records) });
  return answer;
}
