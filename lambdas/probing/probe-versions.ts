import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';

/** A version of a function, and an event that it answers without changing anything but what was due. */
export interface Probe {
  /** ARN with the version's number. */
  readonly version: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** A version that did not answer, and how it failed: without the payload, which may hold anything. */
export interface ProbeFailure {
  readonly version: string;
  readonly reason: string;
}

/** A version still at work after so long has started, and does what was due: that is an answer. */
const longestMs = 60_000;

/** An answer over HTTP says by its status what a throw says elsewhere. */
const Http = z.object({ statusCode: z.int() });

/** Calls each version once, all at the same time; those that fail. */
export async function probeVersions(
  client: Pick<LambdaClient, 'send'>,
  probes: readonly Probe[],
  waitMs = longestMs,
): Promise<readonly ProbeFailure[]> {
  const reasons = await Promise.all(probes.map((probe) => failureOf(client, probe, waitMs)));
  return reasons.flatMap((reason, index) => {
    const version = probes[index]?.version;
    return reason === null || version === undefined ? [] : [{ version, reason }];
  });
}

async function failureOf(
  client: Pick<LambdaClient, 'send'>,
  { version, event }: Probe,
  waitMs: number,
): Promise<string | null> {
  const command = new InvokeCommand({ FunctionName: version, Payload: Buffer.from(JSON.stringify(event)) });
  const abortSignal = AbortSignal.timeout(waitMs);
  try {
    const { FunctionError, Payload } = await client.send(command, { abortSignal });
    if (FunctionError !== undefined) return FunctionError;
    const status = statusOf(Payload);
    return status !== null && status >= 500 ? `status ${status}` : null;
  } catch (error) {
    if (abortSignal.aborted) return null;
    return error instanceof Error ? error.name : String(error);
  }
}

function statusOf(payload: Uint8Array | undefined): number | null {
  if (payload === undefined || payload.length === 0) return null;
  const read = Http.safeParse(JSON.parse(Buffer.from(payload).toString()));
  return read.success ? read.data.statusCode : null;
}
