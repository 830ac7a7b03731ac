import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Running, readRunning } from '../../local/running.ts';

const program = fileURLToPath(new URL('../../local/start.ts', import.meta.url));

/** A stack in a process of its own, on an empty folder. */
export interface OwnStack {
  readonly data: string;
  running(): Running;
  /** Kills it with -9 and starts it again on the same folder. */
  killAndStart(): Promise<void>;
  /** Kills its embedded DynamoDB alone with -9; the stack starts it again by itself. */
  killTable(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a stack on a folder of its own. */
export async function openStack(port = 0): Promise<OwnStack> {
  const data = await mkdtemp(join(tmpdir(), 'claimtrail-load-'));
  let { child, running } = await start(data, port);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    data,
    running: () => running,
    async killAndStart() {
      const own = Number(new URL(running.api).port);
      await end('SIGKILL');
      ({ child, running } = await start(data, own));
    },
    killTable: async () => void process.kill(await tableProcess(running.dynamodbEndpoint), 'SIGKILL'),
    async close() {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(data: string, port: number) {
  const env = { ...process.env, CLAIMTRAIL_DATA: data, PORT: String(port) };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the stack ended with ${child.exitCode}: ${said}`);
    const running = said.includes('Ctrl-C') ? await readRunning(data) : null;
    if (running !== null) return { child, running };
    await wait(50);
  }
}

/** The process of the embedded DynamoDB that listens at an address: the guard before it has other words first. */
export async function tableProcess(endpoint: string): Promise<number> {
  const { port } = new URL(endpoint);
  for (const pid of await readdir('/proc')) {
    const command = /^\d+$/.test(pid) ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : '';
    const [binary = '', ...words] = command.split('\0');
    if (binary.endsWith('/dynoxide') && words[words.indexOf('--port') + 1] === port) return Number(pid);
  }
  throw new Error(`no embedded DynamoDB listens at ${endpoint}`);
}
