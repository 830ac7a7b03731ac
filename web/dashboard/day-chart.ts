import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** Counts over days, one line each, or one area on top of the other. */
export interface Series {
  readonly stacked: boolean;
  /** Seconds since 1970. */
  readonly times: readonly number[];
  /** From the bottom up; `colour` is a property of the style sheet. */
  readonly lines: readonly { readonly label: string; readonly colour: string; readonly counts: readonly number[] }[];
}

const chartHeight = 240;
/** Whole days between two marks, in seconds. */
const tickSeconds = [1, 2, 3, 5, 7, 14].map((days) => days * 86_400);

/** Draws the lines in the colours of the style sheet until `gone`; again when the place or the scheme changes. */
export function drawDays(place: HTMLElement, series: Series, gone: AbortSignal): void {
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(options(place, series), [[...series.times], ...heights(series)], place);
  };
  draw();
  const resized = new ResizeObserver(() => plot?.setSize({ width: place.clientWidth, height: chartHeight }));
  resized.observe(place);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal: gone });
  gone.addEventListener('abort', () => {
    resized.disconnect();
    plot?.destroy();
  });
}

/** How high each line is: its counts, or those with all below; areas are drawn from the top one down, each over the last. */
function heights({ stacked, lines }: Series): number[][] {
  if (!stacked) return lines.map(({ counts }) => [...counts]);
  const upTo = (index: number) => (_: number, day: number) =>
    lines.slice(0, index + 1).reduce((sum, { counts }) => sum + (counts[day] ?? 0), 0);
  return lines.map(({ counts }, index) => counts.map(upTo(index))).toReversed();
}

function options(place: HTMLElement, { stacked, lines }: Series): uPlot.Options {
  const axis = { stroke: colourOf(place, '--ink-soft'), ticks: { show: false } };
  return {
    width: place.clientWidth,
    height: chartHeight,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'UTC'),
    scales: { y: { range: (_plot, _low, high) => [0, Math.max(4, high) * 1.08] } },
    axes: [
      { ...axis, grid: { show: false }, values: '{D} {MMM}', space: 64, size: 36, gap: 10, incrs: tickSeconds },
      {
        ...axis,
        grid: { stroke: colourOf(place, '--line'), width: 1 },
        size: 44,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000],
      },
    ],
    series: [
      {},
      ...(stacked ? lines.toReversed() : lines).map(({ label, colour }) => {
        const stroke = colourOf(place, colour);
        const points = { show: false };
        return stacked ? { label, stroke, fill: stroke, width: 0, points } : { label, stroke, width: 2, points };
      }),
    ],
  };
}

/** A canvas cannot read `light-dark()`: the browser resolves it for an element that wears it. */
function colourOf(place: HTMLElement, property: string): string {
  const wearer = document.createElement('span');
  wearer.style.color = `var(${property})`;
  place.append(wearer);
  const { color } = getComputedStyle(wearer);
  wearer.remove();
  return color;
}
