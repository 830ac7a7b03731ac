import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type FunctionProcess, startFunctionProcess } from '../../local/runtime/function-process.ts';
import type { FunctionName } from './place.ts';

const bundles = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A line in which a function writes its metrics. */
const Measured = z.looseObject({ _aws: z.looseObject({}) });

/** Runs functions as Lambda does, each in a process of its own, which a drill can break and end. */
export interface FunctionRunner {
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  /** Has a function run with these variables from now on, as a deployment does; none, and it is as it was. */
  deploy(name: FunctionName, wrong?: Readonly<Record<string, string>>): void;
  /** Has a function hang, as SIGSTOP does, until it is deployed again. */
  hang(name: FunctionName): Promise<void>;
  /** Ends a function's process with -9, whatever it is doing. */
  kill(name: FunctionName): Promise<void>;
  /** Everything that a function has written, in all its processes. */
  logOf(name: FunctionName): string;
  /** The values of a metric that a function has written, in order. */
  measured(name: FunctionName, metric: string): readonly number[];
  stop(): Promise<void>;
}

/** Opens a runner; `environmentOf` says what a function is told. */
export function openFunctions(environmentOf: (name: FunctionName) => Readonly<Record<string, string>>): FunctionRunner {
  const processes = new Map<FunctionName, Promise<FunctionProcess>>();
  const deployed = new Map<FunctionName, Readonly<Record<string, string>>>();
  const outputs: { readonly name: FunctionName; readonly output: () => string }[] = [];

  function start(name: FunctionName): Promise<FunctionProcess> {
    const environment = { ...environmentOf(name), ...deployed.get(name) };
    const started = startFunctionProcess({ folder: `${bundles}${name}`, name, environment });
    processes.set(name, started);
    void started.then(({ output }) => outputs.push({ name, output }));
    return started;
  }

  async function end(name: FunctionName): Promise<void> {
    const running = processes.get(name);
    processes.delete(name);
    if (running === undefined) return;
    (await running).stop();
  }

  const runner: FunctionRunner = {
    async invoke(name, event) {
      const running = await (processes.get(name) ?? start(name));
      try {
        return await running.invoke(event);
      } catch (error) {
        // One that ended is started again the next time, as Lambda does.
        await wait(100);
        if (!isAlive(running.pid)) await end(name);
        throw error;
      }
    },
    deploy(name, wrong = {}) {
      deployed.set(name, wrong);
      void end(name);
    },
    async hang(name) {
      process.kill((await (processes.get(name) ?? start(name))).pid, 'SIGSTOP');
    },
    kill: end,
    logOf(name) {
      return outputs.flatMap((one) => (one.name === name ? [one.output()] : [])).join('');
    },
    measured(name, metric) {
      return runner
        .logOf(name)
        .split('\n')
        .flatMap((line) => valueIn(line, metric));
    },
    async stop() {
      await Promise.all([...processes.keys()].map(end));
    },
  };
  return runner;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function valueIn(line: string, metric: string): readonly number[] {
  if (!line.startsWith('{"_aws"')) return [];
  const value = Measured.parse(JSON.parse(line))[metric];
  return typeof value === 'number' ? [value] : [];
}
