import { DatabaseSync } from 'node:sqlite';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { expect, test, vi } from 'vitest';
import { stateTables } from '../../local/data-folder.ts';
import { pollStream } from '../../local/streams/poller.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { storedClaim } from '../builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

test.each(['gives it back', 'throws'])(
  'a record that its function %s goes to its grave, and the stream goes on',
  async (how) => {
    const table = await dynamo.table();
    const claims = Array.from({ length: 7 }, (_, index) => storedClaim(`Fact ${index} is true.`));
    const poison = claims[3]?.id ?? '';
    await putNewClaims(table, claims);
    const state = new DatabaseSync(':memory:');
    state.exec(stateTables);
    const seen = new Set<string>();
    const invoke = async ({ Records }: DynamoDBStreamEvent) => {
      for (const { dynamodb } of Records) {
        const id = dynamodb?.Keys?.['pk']?.S?.slice(2) ?? '';
        if (id !== poison) seen.add(id);
        else if (how === 'throws') throw new Error('a poisonous record');
        else return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      }
      return { batchItemFailures: [] };
    };
    const trouble: string[] = [];
    const client = new DynamoDBStreamsClient({
      ...{ endpoint: dynamo.endpoint(), region: 'eu-west-1' },
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const onTrouble = (error: unknown) => void trouble.push(String(error));
    const poller = pollStream({
      ...{ client, table: table.name, reader: 'log', state, invoke, onTrouble },
      longestPause: 10,
    });
    await vi.waitFor(() => expect(seen.size).toBe(6), { timeout: 20_000, interval: 50 });
    await poller.stop();
    const buried = state.prepare('SELECT reason FROM buried').all();
    expect(buried).toEqual([{ reason: expect.stringMatching(how === 'throws' ? /poisonous/ : /given back/) }]);
    expect(trouble.filter((line) => line.includes('is buried'))).toHaveLength(1);
    client.destroy();
  },
  30_000,
);
