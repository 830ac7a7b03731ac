import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { type Running, readRunning } from '../../local/running.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The environment of a child, without what would make it slow or reach the outside. */
export function childEnv(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _slow, NODE_OPTIONS: _options, VITEST: _vitest, ...rest } = process.env;
  return { ...rest, ...own };
}

/** A stack in a process of its own, as `npm start` runs it. */
export interface RunningStack extends Running {
  readonly child: ChildProcess;
  readonly data: string;
  /** What it has printed. */
  output(): string;
  /** Ends it by a signal, and answers its exit code once it and its pipes are closed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** An empty folder for a stack. */
export function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'claimtrail-data-'));
}

/** Runs `npm start`'s program with these variables; answers its process and what it prints. */
export function launch(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [join(root, 'local/start.ts'), ...args], { cwd: root, env: childEnv(env) });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  return { child, output: () => printed };
}

/** Starts a stack, of the code as it is, on a folder, and waits until it says that it runs. */
export async function startStack(data: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningStack> {
  await promisify(execFile)(process.execPath, [join(root, 'bin/build.ts'), '--if-stale', '--functions']);
  const { child, output } = launch({ ...settings, CLAIMTRAIL_DATA: data, PORT: '0' });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the stack ended with ${child.exitCode}: ${output()}`);
    const running = output().includes('Ctrl-C') ? await readRunning(data) : null;
    if (running !== null) return { ...running, child, data, output, end: (signal) => end(child, signal) };
    await wait(25);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  return child.exitCode;
}

export interface ClaimtrailOptions {
  readonly data?: string;
  readonly input?: string;
  /** Interrupts it. */
  readonly signal?: AbortSignal;
}

/** Runs `claimtrail`; answers its exit code and what it printed where. */
export async function claimtrail(args: readonly string[], options: ClaimtrailOptions = {}) {
  const env = childEnv(options.data === undefined ? {} : { CLAIMTRAIL_DATA: options.data });
  const child = spawn(process.execPath, [join(root, 'bin/claimtrail.ts'), ...args], { cwd: root, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  child.stdin.end(options.input ?? '');
  options.signal?.addEventListener('abort', () => child.kill('SIGINT'));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}

/** What the API answered. */
export interface Reply {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly as?: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/** Calls the API as somebody, as any client would. */
export async function call(stack: Running, request: string, { as, body, ifMatch }: Call = {}): Promise<Reply> {
  const [method = 'GET', path = '/'] = request.split(' ');
  const answer = await fetch(new URL(path, stack.api), {
    method,
    headers: {
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('etag'), body: asObject(text) };
}

function asObject(text: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : { text };
  return z.record(z.string(), z.unknown()).parse(parsed);
}

/** Asks again until the answer is as it should be, or the time is up; answers the last. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  patience = 15_000,
): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > until) return answer;
    await wait(50);
  }
}

/** A token of the stack's issuer for one of its demo users. */
export async function tokenOf({ issuer }: Running, username: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'claimtrail-cli', username }),
  });
  const { access_token: token } = Object(await answer.json());
  return String(token);
}
