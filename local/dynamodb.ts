import { type ChildProcess, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';
import { orderStream } from './stream-table.ts';

/** A DynamoDB to talk to. */
export interface Dynamodb {
  readonly endpoint: string;
  /** Settles when it ended too often to be started again; never for one that is not ours. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Runs `"$@"` until its own standard input closes. The other end of that pipe is held by this process,
 * so that the kernel ends the child even when this process is killed with -9.
 */
const guard = `
  exec 3<&0
  "$@" </dev/null 3<&- & child=$!
  { cat <&3 >/dev/null; kill -TERM $child; } 2>/dev/null &
  exec 3<&-
  wait $child`;

/** So often within a minute it is started again before it is left alone. */
const mostRestarts = 3;
const minute = 60_000;

/** An embedded DynamoDB as long as it runs. */
interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<string>;
}

/**
 * The DynamoDB that was named, or the embedded one with its data in `file`; throws CannotStart with neither. The
 * embedded one is started again at the same address when it ends by itself or is killed, and `onTrouble` is told so.
 */
export async function openDynamodb(
  named: string | null,
  file: string,
  onTrouble: (message: string) => void = () => {},
): Promise<Dynamodb> {
  if (named !== null) return { endpoint: await reached(named), died: new Promise(() => {}), stop: async () => {} };
  const binary = await embeddedBinary();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const run = () => start([binary, '--port', String(port), '--db-path', file]);
  let child = run();
  await Promise.race([
    answers(endpoint),
    child.ended.then((why) => Promise.reject(new CannotStart(`The embedded DynamoDB does not start: ${why}`))),
  ]);
  orderStream(file);
  let stopping = false;

  /** Why it ended for good. */
  async function keepRunning(): Promise<string> {
    for (let ends: readonly number[] = []; ; ) {
      const why = await child.ended;
      if (stopping) return why;
      ends = [...ends.filter((at) => at > Date.now() - minute), Date.now()];
      if (ends.length > mostRestarts) return why;
      onTrouble(`The embedded DynamoDB stopped (${why}): it is started again; until it answers, requests get 503.`);
      child.process.stdin?.end();
      await sleep(100);
      if (!stopping) child = run();
    }
  }

  const died = keepRunning().then((why) => (stopping ? new Promise<string>(() => {}) : why));
  return {
    endpoint,
    died,
    async stop() {
      stopping = true;
      await end(child.process);
    },
  };
}

function start(command: readonly string[]): Child {
  const child = spawn('sh', ['-c', guard, 'guard', ...command], { stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-500);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code) => resolve(`it ended with ${code}: ${said.trim().split('\n').at(-1)}`));
    child.on('error', (error) => resolve(error.message));
  });
  return { process: child, ended };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await gone;
}

async function embeddedBinary(): Promise<string> {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const way = 'name a DynamoDB with CLAIMTRAIL_DYNAMODB_ENDPOINT=http://host:port';
  try {
    const manifest = import.meta.resolve(`${name}/package.json`);
    const binary = fileURLToPath(new URL('dynoxide', manifest));
    await access(binary, 1);
    return binary;
  } catch (cause) {
    const again = process.platform === 'linux' && process.arch === 'x64' ? 'run "npm ci" again, or ' : '';
    throw new CannotStart(`The embedded DynamoDB (${name}) is not installed here: ${again}${way}.`, { cause });
  }
}

async function reached(endpoint: string): Promise<string> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5000) });
    return endpoint;
  } catch (cause) {
    throw new CannotStart(
      `No DynamoDB answers at CLAIMTRAIL_DYNAMODB_ENDPOINT=${endpoint}: start it, or correct the address.`,
      { cause },
    );
  }
}

async function answers(endpoint: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) return;
    await sleep(25);
  }
  throw new CannotStart(`The embedded DynamoDB did not answer at ${endpoint} within ten seconds.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
