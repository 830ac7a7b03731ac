import type { DailyStats } from '../api/model.ts';
import { Day } from '../parts/instant.tsx';
import type { Line } from './courses.ts';

interface DayBarsProps {
  readonly days: readonly DailyStats[];
  /** From the top down. */
  readonly lines: readonly Line[];
}

/** The first days of a desk, a bar each, with what it is made of. */
export function DayBars({ days, lines }: DayBarsProps) {
  const sums = days.map((day) => lines.reduce((sum, { count }) => sum + count(day), 0));
  const most = Math.max(1, ...sums);
  return (
    <ol class="day-bars" aria-hidden="true">
      {days.map((day, index) => (
        <li key={day.date}>
          <span class="day-sum">{sums[index] === 0 ? '' : sums[index]?.toLocaleString()}</span>
          <span class="day-bar" style={{ blockSize: `${(100 * (sums[index] ?? 0)) / most}%` }}>
            {lines.map(({ label, status, count }) => (
              <span key={label} data-status={status} style={{ flexGrow: String(count(day)) }} />
            ))}
          </span>
          <Day at={day.date} />
        </li>
      ))}
    </ol>
  );
}
