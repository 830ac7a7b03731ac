/** How long a run has to take before it can be compared with a longer one: below that, chance is larger than the work. */
const leastMilliseconds = 15;

/** How many times as long the longer text is. */
const factor = 3;

export type Run = (length: number) => void;

/** Processor time of this thread in a run, in milliseconds. */
export function costOf(run: Run, length: number): number {
  const began = process.threadCpuUsage();
  run(length);
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

/** The least cost of some runs: chance only ever adds to it. */
export function leastCost(run: Run, length: number): number {
  return Math.min(...Array.from({ length: 3 }, () => costOf(run, length)));
}

/**
 * The power of the length that the cost of a run grows with: 1 for time in proportion to length, 2 for its square.
 * Lengths are doubled until a run takes long enough to be measured, however short the first ones are.
 */
export function growthOf(run: Run): number {
  let length = 10_000;
  let cost = leastCost(run, length);
  while (cost < leastMilliseconds) {
    length *= 2;
    cost = leastCost(run, length);
  }
  return Math.log(leastCost(run, length * factor) / cost) / Math.log(factor);
}

/** As often a growth that seems too fast is measured: a machine with other work shows one now and then, a square each time. */
const measurings = 3;

/** Whether the cost of a run grows by less than some power of the length. */
export function growsByLess(run: Run, power: number): boolean {
  return Array.from({ length: measurings }).some(() => growthOf(run) < power);
}
