import type { DailyStats } from '../api/model.ts';
import { Day } from '../parts/instant.tsx';
import type { Line } from './courses.ts';

interface DayTableProps {
  readonly days: readonly DailyStats[];
  readonly lines: readonly Line[];
  readonly name: string;
}

/** The days of a chart in figures, newest first. */
export function DayTable({ days, lines, name }: DayTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroller" tabIndex={0} aria-label={`${name}, in figures`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day (UTC)</th>
            {lines.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date}>
              <th scope="row">
                <Day at={day.date} />
              </th>
              {lines.map(({ label, count }) => (
                <td key={label}>{count(day).toLocaleString()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
