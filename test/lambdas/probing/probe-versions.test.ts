import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { probeVersions } from '../../../lambdas/probing/probe-versions.ts';
import { tellCodeDeploy } from '../../../lambdas/probing/tell-code-deploy.ts';

const lambda = mockClient(LambdaClient);
const codeDeploy = mockClient(CodeDeployClient);
const client = new LambdaClient({ region: 'eu-west-1' });
const probes = [
  { version: 'arn:api:7', event: { rawPath: '/v1/me' } },
  { version: 'arn:project:3', event: { Records: [] } },
];

function answer(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

beforeEach(() => {
  lambda.reset();
  codeDeploy.reset();
});

describe('probeVersions', () => {
  test('finds nothing wrong where each version answers, a refusal over HTTP among them', async () => {
    lambda.on(InvokeCommand, { FunctionName: 'arn:api:7' }).resolves({ Payload: Object(answer({ statusCode: 401 })) });
    lambda.on(InvokeCommand, { FunctionName: 'arn:project:3' }).resolves({ Payload: Object(answer(null)) });
    expect(await probeVersions(client, probes)).toEqual([]);
    const events = lambda
      .commandCalls(InvokeCommand)
      .map(({ args }) => Buffer.from(Object(args[0].input.Payload)).toString());
    expect(events.toSorted()).toEqual(['{"Records":[]}', '{"rawPath":"/v1/me"}']);
  });

  test('names the version that throws, and the one that answers with a fault of its own', async () => {
    lambda.on(InvokeCommand, { FunctionName: 'arn:api:7' }).resolves({ Payload: Object(answer({ statusCode: 500 })) });
    lambda.on(InvokeCommand, { FunctionName: 'arn:project:3' }).resolves({ FunctionError: 'Unhandled' });
    expect(await probeVersions(client, probes)).toEqual([
      { version: 'arn:api:7', reason: 'status 500' },
      { version: 'arn:project:3', reason: 'Unhandled' },
    ]);
  });

  test('names the version that cannot be called', async () => {
    const refused = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
    lambda.on(InvokeCommand).rejects(refused);
    expect((await probeVersions(client, probes)).map(({ reason }) => reason)).toEqual([refused.name, refused.name]);
  });

  test('lets pass what is still at work when its time is over', async () => {
    lambda.on(InvokeCommand).callsFake(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('Request aborted');
    });
    expect(await probeVersions(client, probes, 5)).toEqual([]);
  });
});

test.each([
  [true, 'Succeeded'],
  [false, 'Failed'],
] as const)('tellCodeDeploy says of a good %s: %s', async (isGood, status) => {
  await tellCodeDeploy(new CodeDeployClient({ region: 'eu-west-1' }), { deployment: 'd-1', hook: 'h-1', isGood });
  const [call] = codeDeploy.commandCalls(PutLifecycleEventHookExecutionStatusCommand);
  expect(call?.args[0].input).toEqual({ deploymentId: 'd-1', lifecycleEventHookExecutionId: 'h-1', status });
});
