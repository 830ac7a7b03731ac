import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
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
