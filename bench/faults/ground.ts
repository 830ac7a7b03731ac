import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { openReader } from '../../lambdas/reading/open-reader.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import type { Ground } from './world.ts';

/** Milliseconds for each text: what is proven here does not hang on how busy the machine is. */
const patience = 120_000;

/** A DynamoDB of its own and a reader, for as long as runs last. */
export async function openGround(): Promise<Ground & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-faults-'));
  const dynamodb = await openDynamodb(null, join(folder, 'table.db'));
  const { endpoint } = dynamodb;
  const reach = { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient(reach);
  const streams = new DynamoDBStreamsClient(reach);
  const reader = openReader({ threads: 1, megabytes: 512, budget: () => patience });
  return {
    ...{ endpoint, client, streams, reader },
    async close() {
      client.destroy();
      streams.destroy();
      await reader.close();
      await dynamodb.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
