/** One measured line: `value` in `unit`, with what it is compared to. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

/** What a bench may be given on the command line: folders of files, and how many of what it reads are shown. */
export interface BenchInput {
  readonly folders: readonly string[];
  readonly sample: number;
}

/** One thing measured; a bench that cannot run here says why in a measurement's note. */
export interface Bench {
  readonly name: string;
  readonly run: (input: BenchInput) => readonly Measurement[] | Promise<readonly Measurement[]>;
}

/** Processor time of this thread so far, in seconds; what else the machine does is not in it. */
function threadSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Seconds that this thread takes for the quickest of `rounds` runs, after one that warms up. */
export function quickest(rounds: number, run: () => unknown): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = threadSeconds();
    run();
    best = Math.min(best, threadSeconds() - start);
  }
  return best;
}
