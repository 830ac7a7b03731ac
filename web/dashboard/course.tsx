import { useEffect, useRef, useState } from 'preact/hooks';
import { useDailyStats } from '../api/stats.ts';
import { type Course as CourseOf, courses, shownDays } from './courses.ts';
import { DayBars } from './day-bars.tsx';
import type { Series } from './day-chart.ts';
import { DayTable } from './day-table.tsx';

const dayCount = 30;
/** A line through fewer days than these would show a course that nobody took; they are shown as bars. */
const daysOfAWeek = 7;
const dayMs = 86_400_000;

/** The last thirty days as a chart and, for those who cannot see it, as a table: where claims stood, or what was done. */
export function Course() {
  const [shown, setShown] = useState<CourseOf>('standing');
  const from = new Date(Date.now() - (dayCount - 1) * dayMs).toISOString().slice(0, 10);
  const days = shownDays(useDailyStats(from).data?.items ?? []);
  const { title, lines, stacked } = courses[shown];
  if (days.length < 2) return null;
  const counted = days.filter((day) => lines.some(({ count }) => count(day) > 0)).length;
  const isYoung = counted < daysOfAWeek;
  return (
    <section class="card course">
      <div class="card-head">
        <h2>{title}</h2>
        <div class="choice">
          {(['standing', 'done'] as const).map((course) => (
            <button
              key={course}
              type="button"
              class="toggle"
              aria-pressed={shown === course}
              onClick={() => setShown(course)}
            >
              {courses[course].label}
            </button>
          ))}
        </div>
      </div>
      <ul class="legend" aria-hidden="true">
        {(stacked ? lines.toReversed() : lines).map(({ label, status }) => (
          <li key={label} data-status={status} data-area={stacked ? '' : undefined}>
            <span class="dot" />
            {label}
          </li>
        ))}
      </ul>
      {isYoung && <DayBars days={days} lines={stacked ? lines.toReversed() : lines} />}
      {!isYoung && (
        <LazyChart
          series={{
            stacked,
            times: days.map(({ date }) => Date.parse(date) / 1000),
            lines: lines.map(({ label, status, count }) => ({
              label,
              colour: colourOf(status, stacked),
              counts: days.map(count),
            })),
          }}
        />
      )}
      <details>
        <summary>As a table</summary>
        <DayTable days={days} lines={lines} name={title} />
      </details>
    </section>
  );
}

/** The property of the style sheet that holds a line's colour: areas are paler than lines. */
function colourOf(status: string | undefined, stacked: boolean): string {
  if (status === undefined) return '--accent';
  return stacked ? `--chart-${status}` : `--${status}`;
}

/** Draws when the charting library has come; it is fetched only here. */
function LazyChart({ series }: { readonly series: Series }) {
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
