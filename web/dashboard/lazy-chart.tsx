import { useEffect, useRef } from 'preact/hooks';
import type { Series } from './day-chart.ts';

/** Draws when the charting library has come; it is fetched only here. */
export function LazyChart({ series }: { readonly series: Series }) {
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
