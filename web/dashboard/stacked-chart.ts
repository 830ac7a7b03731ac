import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Status } from '../api/model.ts';

/** Counts of each status over time, one band a status. */
export interface Series {
  /** Seconds since 1970. */
  readonly times: readonly number[];
  readonly bands: readonly { readonly status: Status; readonly label: string; readonly counts: readonly number[] }[];
}

const HEIGHT = 240;

/** Draws the bands on top of each other, in the colours of the style sheet, until `gone`; again when its place grows or the scheme changes. */
export function drawStacked(place: HTMLElement, series: Series, gone: AbortSignal): void {
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(options(place, series), dataOf(series), place);
  };
  draw();
  const resized = new ResizeObserver(() => plot?.setSize({ width: place.clientWidth, height: HEIGHT }));
  resized.observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal: gone });
  gone.addEventListener('abort', () => {
    resized.disconnect();
    plot?.destroy();
  });
}

/** Each band's line lies on the sum of those below it; the topmost is drawn first. */
function dataOf({ times, bands }: Series): uPlot.AlignedData {
  const sums = bands.map((_, index) =>
    times.map((_, at) => bands.slice(0, index + 1).reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)),
  );
  return [[...times], ...sums.toReversed()];
}

function options(place: HTMLElement, { bands }: Series): uPlot.Options {
  const styles = getComputedStyle(place);
  const ink = styles.getPropertyValue('--ink-soft');
  const axis = { stroke: ink, grid: { stroke: styles.getPropertyValue('--line'), width: 1 }, ticks: { show: false } };
  return {
    width: place.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(1, max) * 1.05] } },
    axes: [
      { ...axis, grid: { show: false } },
      { ...axis, size: 44 },
    ],
    series: [
      {},
      ...bands.toReversed().map(({ status, label }) => {
        const colour = styles.getPropertyValue(`--chart-${status}`);
        return { label, stroke: colour, fill: colour, width: 0, points: { show: false } };
      }),
    ],
  };
}
