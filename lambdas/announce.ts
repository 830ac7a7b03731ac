import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { announce } from './announcing/announce.ts';
import { AnnounceEnv, readEnv } from './shared/env.ts';

const env = readEnv(AnnounceEnv);
const client = new EventBridgeClient();

/** Review events of the table's stream in; changes of status out, on the bus. */
export const handler = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  announce(Records, { client, bus: env.BUS });
