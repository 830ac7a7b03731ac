/** One measured line: `value` in `unit`, with what it is compared to. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

/** One thing measured; a bench that cannot run here says why in a measurement's note. */
export interface Bench {
  readonly name: string;
  readonly run: () => readonly Measurement[] | Promise<readonly Measurement[]>;
}

/** Seconds of the quickest of `rounds` runs, after one that warms up. */
export function quickest(rounds: number, run: () => unknown): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}
