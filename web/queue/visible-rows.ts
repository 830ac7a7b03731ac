import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The rows that are rendered, of all: `[start, end)`, and the height of one in pixels. */
export interface VisibleRows {
  readonly start: number;
  readonly end: number;
  readonly rowHeight: number;
}

/** Rows rendered beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 8;

/** Which of `count` rows of equal height stand in a viewport, with some beyond its edges. */
export function rowsIn(viewport: { top: number; height: number }, rowHeight: number, count: number): [number, number] {
  const start = Math.max(0, Math.floor(viewport.top / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((viewport.top + viewport.height) / rowHeight) + MARGIN);
  return [Math.min(start, count), Math.max(end, 0)];
}

/**
 * Watches a scrolling element and tells which rows to render. All rows are equally high, as the style sheet
 * says in `--row`, so nothing is measured while one scrolls, whatever the number of rows.
 */
export function useVisibleRows(scroller: RefObject<HTMLElement>, count: number): VisibleRows {
  const [rows, setRows] = useState<VisibleRows>({ start: 0, end: 2 * MARGIN, rowHeight: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let frame = 0;
    let rowHeight = rowHeightOf(element);
    const look = () => {
      frame = 0;
      const [start, end] = rowsIn({ top: element.scrollTop, height: element.clientHeight }, rowHeight, count);
      setRows((was) =>
        was.start === start && was.end === end && was.rowHeight === rowHeight ? was : { start, end, rowHeight },
      );
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const resized = new ResizeObserver(() => {
      rowHeight = rowHeightOf(element);
      soon();
    });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', soon);
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scroller, count]);
  return rows;
}

/** The style sheet registers `--row` as a length, so its computed value is in pixels whatever it was written in. */
function rowHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row'));
}
