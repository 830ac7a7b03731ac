import { Worker } from 'node:worker_threads';
import type { Said, Task } from './task.ts';

/** How a task ended: with its result, ended for want of time or of memory. */
export type Ending = Said | { readonly ended: 'time' | 'memory' };

/** A thread that does one task at a time. */
export interface ReadingThread {
  /** Does a task; one that takes longer than `milliseconds` is ended, and the thread with it. */
  work(task: Task, milliseconds: number): Promise<Ending>;
  close(): Promise<void>;
}

/** The thread's file: beside a bundle, or in the source tree. */
const file = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.mjs', import.meta.url);

/** Opens a thread of at most so many megabytes; it starts with its first task and is replaced after it was ended. */
export function openReadingThread(maxOldGenerationSizeMb: number): ReadingThread {
  let worker: Worker | null = null;
  const start = () => {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb } });
    started.unref();
    return started;
  };
  return {
    async work(task, milliseconds) {
      const running = worker ?? start();
      worker = running;
      const ending = await endingOf(running, task, milliseconds);
      if ('ended' in ending) {
        worker = null;
        await running.terminate();
      }
      return ending;
    },
    async close() {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
}

function endingOf(worker: Worker, task: Task, milliseconds: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      worker.unref();
      act();
    };
    const timer = setTimeout(() => settle(() => resolve({ ended: 'time' })), milliseconds);
    worker.ref();
    worker.once('message', (said: Said) => settle(() => resolve(said)));
    worker.once('error', (error) =>
      settle(() => (isOutOfMemory(error) ? resolve({ ended: 'memory' }) : reject(error))),
    );
    worker.once('exit', () => settle(() => reject(new Error('a reading thread ended by itself'))));
    worker.postMessage(task);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
