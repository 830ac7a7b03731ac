import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** Counts over days, one line each. */
export interface Series {
  /** Seconds since 1970. */
  readonly times: readonly number[];
  /** `colour` names one of the style sheet's. */
  readonly lines: readonly { readonly label: string; readonly colour: string; readonly counts: readonly number[] }[];
}

const HEIGHT = 220;

/** Draws the lines in the colours of the style sheet until `gone`; again when the place or the scheme changes. */
export function drawDays(place: HTMLElement, series: Series, gone: AbortSignal): void {
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(
      options(place, series),
      [[...series.times], ...series.lines.map(({ counts }) => [...counts])],
      place,
    );
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

function options(place: HTMLElement, { lines }: Series): uPlot.Options {
  const axis = { stroke: colourOf(place, '--ink-soft'), ticks: { show: false } };
  return {
    width: place.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'UTC'),
    scales: { y: { range: (_plot, _low, high) => [0, Math.max(4, high) * 1.08] } },
    axes: [
      { ...axis, grid: { show: false }, values: '{D} {MMM}', space: 64, size: 32 },
      {
        ...axis,
        grid: { stroke: colourOf(place, '--line'), width: 1 },
        size: 44,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000],
      },
    ],
    series: [
      {},
      ...lines.map(({ label, colour }, index) => {
        const stroke = colourOf(place, `--${colour}`);
        return {
          label,
          stroke,
          width: 2,
          points: { show: false },
          ...(index === 0 ? { fill: colourOf(place, '--accent-tint') } : {}),
        };
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
