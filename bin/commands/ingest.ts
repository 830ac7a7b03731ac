import { resolve } from 'node:path';
import { done, type ExitCode, someFailed } from '../exit.ts';
import { fileFault } from '../file-fault.ts';
import { openBar } from '../sending/bar.ts';
import { eachOfStream } from '../sending/each-of-stream.ts';
import { filesBelow } from '../sending/files.ts';
import { receiverOf } from '../sending/receiver.ts';
import { type Receiver, type Sending, sendFile, Unreachable } from '../sending/send-file.ts';
import { openSentLog, type SentLog } from '../sending/sent-log.ts';

/** Files on their way at a time: enough to keep one Claimtrail busy, and few enough to hold in memory. */
const atOnce = 4;

export interface IngestOptions {
  readonly api?: string;
  readonly again: boolean;
}

/** Sends files to a running Claimtrail; says what could not be sent, and goes on where an earlier run was interrupted. */
export async function ingestCommand(paths: readonly string[], { api, again }: IngestOptions): Promise<ExitCode> {
  const receiver = await receiverOf(api);
  const log = openSentLog(resolve(process.env['CLAIMTRAIL_DATA'] ?? '.claimtrail'), receiver.api);
  const bar = openBar();
  const counts = { sent: 0, known: 0, refused: 0 };

  async function take(path: string): Promise<void> {
    const sending = await send(path, { receiver, log, again });
    counts[sending.kind]++;
    if (sending.kind === 'refused') bar.say(`${path}: ${sending.reason}`);
    bar.step(counts.refused);
  }

  try {
    bar.total(await count(paths));
    await eachOfStream(filesBelow(paths), atOnce, take);
    return counts.refused === 0 ? done : someFailed;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    bar.say(`${error.message} Run the same command again to go on from here.`);
    return someFailed;
  } finally {
    bar.end();
    log.close();
    console.log(`${counts.sent} sent, ${counts.known} sent before, ${counts.refused} not sent`);
  }
}

async function send(
  path: string,
  { receiver, log, again }: { readonly receiver: Receiver; readonly log: SentLog; readonly again: boolean },
): Promise<Sending | { readonly kind: 'known' }> {
  try {
    if (!again && (await log.isSent(path))) return { kind: 'known' };
    const sending = await sendFile(path, receiver);
    if (sending.kind === 'sent') await log.noteSent(path);
    return sending;
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    return { kind: 'refused', reason: fileFault(error) };
  }
}

async function count(paths: readonly string[]): Promise<number> {
  let files = 0;
  for await (const _ of filesBelow(paths)) files++;
  return files;
}
