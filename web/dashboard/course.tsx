import { useEffect, useRef } from 'preact/hooks';
import type { DailyStats } from '../api/model.ts';
import { useDailyStats } from '../api/stats.ts';
import { Day } from '../parts/instant.tsx';
import type { Series } from './day-chart.ts';

const DAYS = 30;

/** What a day is told by, and the colour of the status it leads to. */
const lines = [
  { name: 'created', label: 'Came in', colour: 'accent' },
  { name: 'proposed', label: 'Proposed', colour: 'in-approval' },
  { name: 'checked', label: 'Checked', colour: 'checked' },
  { name: 'published', label: 'Published', colour: 'published' },
  { name: 'dismissed', label: 'Dismissed', colour: 'dismissed' },
] as const satisfies readonly { readonly name: keyof DailyStats; readonly label: string; readonly colour: string }[];

/** The work of the last thirty days, as a chart and, for those who cannot see it, as a table. */
export function Course() {
  const from = new Date(Date.now() - (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
  const days = useDailyStats(from).data?.items ?? [];
  const series: Series = {
    times: days.map(({ date }) => Date.parse(date) / 1000),
    lines: lines.map(({ name, label, colour }) => ({ label, colour, counts: days.map((day) => day[name]) })),
  };
  if (days.length < 2) return null;
  return (
    <section class="card course">
      <h2>The last thirty days</h2>
      <ul class="legend" aria-hidden="true">
        {lines.map(({ name, label, colour }) => (
          <li key={name} data-status={colour}>
            <span class="dot" />
            {label}
          </li>
        ))}
      </ul>
      <Chart series={series} />
      <details>
        <summary>As a table</summary>
        <CourseTable days={days} />
      </details>
    </section>
  );
}

function CourseTable({ days }: { readonly days: readonly DailyStats[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroller" tabIndex={0} aria-label="Work by day">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {lines.map(({ name, label }) => (
              <th key={name} scope="col">
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
              {lines.map(({ name }) => (
                <td key={name}>{day[name].toLocaleString()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Draws when the charting library has come; it is fetched only here. */
function Chart({ series }: { readonly series: Series }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(series);
  useEffect(() => {
    const gone = new AbortController();
    void import('./day-chart.ts').then(({ drawDays }) => {
      if (place.current !== null && !gone.signal.aborted) drawDays(place.current, series, gone.signal);
    });
    return () => gone.abort();
  }, [drawn]);
  return <div class="chart" ref={place} aria-hidden="true" />;
}
