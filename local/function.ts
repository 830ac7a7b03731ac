import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { openLogStream } from './log-stream.ts';

/** What the worker answers to one invocation. */
const Answer = z.object({ id: z.string(), result: z.unknown().optional(), error: z.string().optional() });

/** The invocation that asks whether the worker still answers anything. */
export const signOfLife = 'sign of life';

/**
 * A worker that computes for so many milliseconds without a sign of life is held up whole, and is ended: of its own
 * processor time, since on a busy machine a worker may wait that long for its turn.
 */
const patience = 2000;

/** One that gives no sign of life for so long by the clock is ended whatever it does. */
const mostPatience = 20_000;

/** Invocations under way at once; what comes beyond them is refused at once, so that those under way come to an end. */
const mostAtOnce = 100;

/** The function cannot answer now, through no fault of the request. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

export interface FunctionSettings {
  readonly name: string;
  /** The bundle that Lambda would run. */
  readonly bundle: URL;
  /** The whole environment of the function; it sees nothing of this process's. */
  readonly env: Readonly<Record<string, string>>;
  /** After so many milliseconds an invocation has failed; its worker is ended only where it answers nobody any more. */
  readonly timeout: number;
  /** Whether it works after the fact, so that it gives way to those that people wait for. */
  readonly nobodyWaits: boolean;
  /** Where its output goes. */
  readonly log: string;
  /** Told what goes wrong without ending anything. */
  readonly onTrouble: (message: string) => void;
}

/** One Lambda function on one machine, in a thread of its own, so that heavy work freezes nothing else. */
export interface LocalFunction {
  invoke(event: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Processor time that a worker has used, in milliseconds; as if it did nothing else where it has ended. */
async function computed(worker: Worker): Promise<number> {
  const used = await worker.cpuUsage().catch(() => null);
  return used === null ? Number.POSITIVE_INFINITY : (used.user + used.system) / 1000;
}

/** Opens a function; its worker starts at once and is replaced after it fails. */
export function openFunction(settings: FunctionSettings): LocalFunction {
  const pending = new Map<string, Pending>();
  const log = openLogStream(settings.log, settings.onTrouble);
  let worker: Worker | null = null;

  function fail(error: Error): void {
    worker = null;
    for (const { reject, timer } of pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    pending.clear();
  }

  function start(): Worker {
    const started = new Worker(new URL('./function-worker.ts', import.meta.url), {
      workerData: { bundle: settings.bundle.href, name: settings.name, nobodyWaits: settings.nobodyWaits },
      env: { ...settings.env },
      stdout: true,
      stderr: true,
    });
    started.stdout.pipe(log, { end: false });
    started.stderr.pipe(log, { end: false });
    started.on('message', (message) => settle(Answer.parse(message)));
    started.on('error', (cause) =>
      fail(new Error(`The function ${settings.name} failed: ${String(cause)}`, { cause })),
    );
    started.on('exit', () => {
      if (worker === started) fail(new Error(`The function ${settings.name} ended.`));
    });
    return started;
  }

  function settle({ id, result, error }: z.infer<typeof Answer>): void {
    const waiting = pending.get(id);
    if (waiting === undefined) return;
    pending.delete(id);
    clearTimeout(waiting.timer);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(error));
  }

  /** One that is slow fails nobody else; one that holds up its whole worker takes the others with it. */
  function endUnlessAlive(running: Worker): void {
    if (pending.has(signOfLife)) return;
    const asked = Date.now();
    const before = computed(running);
    const stayAlive = () => {};
    const look = async () => {
      const spent = (await computed(running)) - (await before);
      if (!pending.has(signOfLife) || worker !== running) return;
      if (spent < patience && Date.now() - asked < mostPatience) return wait(Math.max(100, patience - spent));
      fail(new Unavailable(`The function ${settings.name} gave no sign of life for ${Date.now() - asked} ms.`));
      void running.terminate();
    };
    const wait = (ms: number) => {
      pending.set(signOfLife, { resolve: stayAlive, reject: stayAlive, timer: setTimeout(look, ms) });
    };
    wait(patience);
    running.postMessage({ id: signOfLife, event: null, deadline: asked + mostPatience });
  }

  worker = start();
  return {
    async invoke(event) {
      if (pending.size >= mostAtOnce) throw new Unavailable(`The function ${settings.name} is asked too much at once.`);
      const running = worker ?? start();
      worker = running;
      const id = randomUUID();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          pending.delete(id);
          reject(new Unavailable(`The function ${settings.name} took longer than ${settings.timeout} ms.`));
          endUnlessAlive(running);
        }, settings.timeout);
        pending.set(id, { resolve, reject, timer });
        running.postMessage({ id, event, deadline: Date.now() + settings.timeout });
      });
    },
    async close() {
      const running = worker;
      fail(new Error(`The function ${settings.name} was stopped.`));
      await running?.terminate();
      log.end();
    },
  };
}
