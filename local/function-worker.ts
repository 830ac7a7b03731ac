import { randomUUID } from 'node:crypto';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { signOfLife } from './function.ts';

const { bundle, name, nobodyWaits } = z
  .object({ bundle: z.url(), name: z.string(), nobodyWaits: z.boolean() })
  .parse(workerData);

/** How far a function gives way for which nobody waits: to a third of the time of one that a person asks. */
const givesWay = 5;
// Linux knows a priority of each thread, and takes 0 for the one that calls; elsewhere it would be the whole process's.
if (nobodyWaits && process.platform === 'linux') setPriority(0, givesWay);

const Invocation = z.object({ id: z.string(), event: z.unknown(), deadline: z.number() });
const Module = z.object({
  handler: z.custom<(event: unknown, context: unknown) => unknown>((value) => typeof value === 'function'),
});
const { handler } = Module.parse(await import(bundle));

function contextOf(deadline: number): Readonly<Record<string, unknown>> {
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

parentPort?.on('message', async (message) => {
  const { id, event, deadline } = Invocation.parse(message);
  if (id === signOfLife) return parentPort?.postMessage({ id });
  try {
    parentPort?.postMessage({ id, result: await handler(event, contextOf(deadline)) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
