import { useEffect, useRef } from 'preact/hooks';
import { useDailyStats } from '../api/stats.ts';
import { Day } from '../parts/instant.tsx';
import { statusLabels, statusOrder } from '../parts/words.ts';
import type { Series } from './stacked-chart.ts';

const DAYS = 30;

/** Claims by status over the last thirty days, as a chart and, for those who cannot see it, as a table. */
export function Course() {
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10);
  const daily = useDailyStats(from);
  const days = daily.data?.items ?? [];
  const series: Series = {
    times: days.map(({ date }) => Date.parse(date) / 1000),
    bands: statusOrder.map((status) => ({
      status,
      label: statusLabels[status],
      counts: days.map(({ byStatus }) => byStatus[status] ?? 0),
    })),
  };
  if (days.length < 2) return null;
  return (
    <section class="card course">
      <h2>Claims by status, last thirty days</h2>
      <Chart series={series} />
      <details>
        <summary>As a table</summary>
        <div class="table-scroller">
          <table>
            <thead>
              <tr>
                <th scope="col">Day</th>
                {series.bands.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ date, byStatus }) => (
                <tr key={date}>
                  <th scope="row">
                    <Day at={date} />
                  </th>
                  {statusOrder.map((status) => (
                    <td key={status}>{(byStatus[status] ?? 0).toLocaleString()}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** Draws when the charting library has come; it is fetched only here. */
function Chart({ series }: { readonly series: Series }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(series);
  useEffect(() => {
    const gone = new AbortController();
    void import('./stacked-chart.ts').then(({ drawStacked }) => {
      if (place.current !== null && !gone.signal.aborted) drawStacked(place.current, series, gone.signal);
    });
    return () => gone.abort();
  }, [drawn]);
  return <div class="chart" ref={place} aria-hidden="true" />;
}
