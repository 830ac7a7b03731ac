import { SingleBar } from 'cli-progress';

/** How far a run has come, for whoever looks on; a file or pipe is told nothing. */
export interface Bar {
  total(count: number): void;
  step(failed: number): void;
  /** Prints a line above the bar. */
  say(line: string): void;
  end(): void;
}

/** Opens a bar on stderr. */
export function openBar(): Bar {
  const format = '{bar} {percentage} % | {value} of {total} | {eta_formatted} left | {failed} failed';
  const bar = new SingleBar({
    format,
    noTTYOutput: false,
    stream: process.stderr,
    clearOnComplete: false,
    hideCursor: true,
  });
  const isWatched = process.stderr.isTTY === true;
  if (isWatched) bar.start(0, 0, { failed: 0 });
  return {
    total: (count) => bar.setTotal(count),
    step: (failed) => bar.increment(1, { failed }),
    say(line) {
      if (isWatched) process.stderr.write('\r\u001b[K');
      process.stderr.write(`${line}\n`);
    },
    end: () => bar.stop(),
  };
}
