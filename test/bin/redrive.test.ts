import { SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test, vi } from 'vitest';
import { redriveCommand } from '../../bin/commands/redrive.ts';

test('redrive has a queue’s dead letters moved back to where they came from', async () => {
  const queue = mockClient(SQSClient);
  queue.on(StartMessageMoveTaskCommand).resolves({ TaskHandle: 'task' });
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const deadLetters = 'arn:aws:sqs:eu-west-1:123456789012:ingest-dead-letters';
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  expect(await redriveCommand({ deadLetters })).toBe(0);
  expect(queue.commandCalls(StartMessageMoveTaskCommand).map(({ args }) => args[0].input)).toEqual([
    { SourceArn: deadLetters },
  ]);
  expect(said).toHaveBeenCalledWith(expect.stringContaining(deadLetters));
});

test('redrive says which folder has no Claimtrail', async () => {
  vi.stubEnv('CLAIMTRAIL_DATA', '/nowhere/at/all');
  await expect(redriveCommand({})).rejects.toThrow('There is no Claimtrail in /nowhere/at/all');
});
