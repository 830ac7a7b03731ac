import type { ExtractionInput } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import { failure } from '../../intake/failures.ts';
import type { Hint, Reading } from '../../intake/reading.ts';
import { fetchingTime, readingBudget } from './budget.ts';
import { openReadingThread, type ReadingThread } from './reading-thread.ts';
import type { Results, Task } from './task.ts';

type Failed = Extract<Reading, { kind: 'failure' }>;

/** Reads and understands outside text where it can be ended alone: what takes too long fails in words, and nothing else. */
export interface Reader {
  /** The articles that some bytes hold, or why they hold none; an address alone is fetched where that is allowed. */
  read(bytes: Uint8Array, hint: Hint, around?: { readonly mayFetch: boolean }): Promise<Reading>;
  /** Who said what in an article, and what is claimed; a failure where it takes too long. */
  extract(input: ExtractionInput): Promise<Understanding>;
  close(): Promise<void>;
}

/** What came of an article: its extraction, or why there is none. */
export type Understanding = { readonly kind: 'extraction'; readonly extraction: Extraction } | Failed;

export interface ReaderOptions {
  /** Texts that are read at a time; others wait for their turn. */
  readonly threads: number;
  /** Memory that one text may take, in megabytes. */
  readonly megabytes: number;
  /**
   * Milliseconds that a text of so many bytes may take in each step.
   * @default readingBudget
   */
  readonly budget?: (bytes: number) => number;
}

/** Opens a reader with threads of its own, which start when they are first needed. */
export function openReader({ threads, megabytes, budget = readingBudget }: ReaderOptions): Reader {
  const all = Array.from({ length: threads }, () => openReadingThread(megabytes));
  const takeTurn = openTurns(all);

  async function perform<Kind extends Task['kind']>(
    task: Extract<Task, { kind: Kind }>,
    { name, bytes, waits }: { readonly name: string; readonly bytes: number; readonly waits: number },
  ): Promise<Results[Kind] | Failed> {
    const milliseconds = budget(bytes) + waits;
    const ending = await takeTurn((thread) => thread.work(task, milliseconds));
    if ('error' in ending) throw ending.error;
    if ('result' in ending) return ending.result as Results[Kind];
    const found = ending.ended === 'time' ? `longer than ${Math.round(milliseconds / 1000)} s` : `over ${megabytes} MB`;
    return {
      kind: 'failure',
      failure: failure(ending.ended === 'time' ? 'too-slow-to-read' : 'too-much-to-read', { name, found }),
    };
  }

  return {
    read: (bytes, hint, { mayFetch } = { mayFetch: false }) =>
      perform(
        { kind: 'read', bytes, hint, mayFetch },
        { name: hint.name ?? 'the article', bytes: bytes.length, waits: mayFetch ? fetchingTime : 0 },
      ),
    async extract(input) {
      const bytes = Buffer.byteLength(input.article.text);
      const name = input.article.title ?? 'the article';
      const understanding = await perform({ kind: 'extract', input }, { name, bytes, waits: 0 });
      return 'kind' in understanding ? understanding : { kind: 'extraction', extraction: understanding };
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

/** Gives each who asks a thread that nobody else uses meanwhile, first come, first served. */
function openTurns(threads: readonly ReadingThread[]) {
  const free = [...threads];
  const waiting: ((thread: ReadingThread) => void)[] = [];
  return async <T>(act: (thread: ReadingThread) => Promise<T>): Promise<T> => {
    const thread = free.pop() ?? (await new Promise<ReadingThread>((resolve) => waiting.push(resolve)));
    try {
      return await act(thread);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(thread);
      else next(thread);
    }
  };
}
