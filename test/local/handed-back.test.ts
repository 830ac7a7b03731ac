import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { storedClaim } from '../builders.ts';
import { call, eventually, newDataFolder, type RunningStack, startStack, tokenOf } from './stack.ts';

let stack: RunningStack;
afterAll(() => stack.end('SIGTERM'));

test('a claim whose hold ran out goes back to the queue by itself, and its history says so', {
  timeout: 90_000,
}, async () => {
  const data = await newDataFolder();
  stack = await startStack(data);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.dynamodbEndpoint, region: 'eu-west-1', credentials });
  const lease = { holder: 'bob', expiresAt: new Date(Date.now() - 2 * 60 * 60_000).toISOString() };
  const held = storedClaim('The quay is 300 metres long.', { status: 'in-review', assignee: 'bob', lease });
  await putNewClaims({ client, name: stack.table }, [held]);
  // A desk sweeps every five minutes, and once when it starts.
  await stack.end('SIGTERM');
  stack = await startStack(data);
  const as = await tokenOf(stack, 'vera');
  const read = () => call(stack, `GET /v1/claims/${held.id}`, { as });
  const { body } = await eventually(read, ({ body }) => body['status'] === 'unreviewed');
  expect(body).toMatchObject({ status: 'unreviewed', assignee: null, lease: null });
  const { items } = (await call(stack, `GET /v1/claims/${held.id}/history`, { as })).body;
  expect(items).toMatchObject([{ action: 'expire', actor: 'claimtrail' }]);
});
