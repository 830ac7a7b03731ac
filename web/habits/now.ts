import { useEffect, useState } from 'preact/hooks';

/** One clock an interval, whatever the number of those who look at it. */
const clocks = new Map<number, Clock>();

interface Clock {
  readonly tell: Set<(now: Date) => void>;
  readonly timer: ReturnType<typeof setInterval>;
}

/** The time, told again every so many milliseconds. */
export function useNow(every: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = clocks.get(every) ?? start(every);
    clock.tell.add(setNow);
    return () => {
      clock.tell.delete(setNow);
      if (clock.tell.size === 0) stop(every, clock);
    };
  }, [every]);
  return now;
}

function start(every: number): Clock {
  const tell: Clock['tell'] = new Set();
  const timer = setInterval(() => {
    const now = new Date();
    for (const each of tell) each(now);
  }, every);
  const clock = { tell, timer };
  clocks.set(every, clock);
  return clock;
}

function stop(every: number, { timer }: Clock): void {
  clearInterval(timer);
  clocks.delete(every);
}
