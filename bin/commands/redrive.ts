import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { redriveQueue } from '../../local/queue/redrive.ts';
import { ingestQueue } from '../../local/queue/settings.ts';
import { done, type ExitCode, WrongUse } from '../exit.ts';

/** Sends dead letters again: those of the queue that is named, in the cloud, else those of this machine. */
export async function redriveCommand({ deadLetters }: { readonly deadLetters?: string }): Promise<ExitCode> {
  return deadLetters === undefined ? redriveLocal() : redriveCloud(deadLetters);
}

function redriveLocal(): ExitCode {
  const data = resolve(process.env['CLAIMTRAIL_DATA'] ?? '.claimtrail');
  const path = join(data, 'state.sqlite');
  if (!existsSync(path)) {
    throw new WrongUse(
      `There is no Claimtrail in ${data}: name its folder with CLAIMTRAIL_DATA, or a queue of dead letters with --dead-letters ARN.`,
    );
  }
  const state = new DatabaseSync(path);
  const sent = redriveQueue(state, ingestQueue.name);
  state.close();
  console.log(`${sent} sent again`);
  return done;
}

async function redriveCloud(arn: string): Promise<ExitCode> {
  const { SQSClient, StartMessageMoveTaskCommand } = await import('@aws-sdk/client-sqs');
  await new SQSClient({}).send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  console.log(`the messages of ${arn} are being moved back to where they came from`);
  return done;
}
