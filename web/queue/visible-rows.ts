import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows rendered beyond each edge, so that a quick scroll shows no gap. */
const marginRows = 2;

/**
 * Tells which of many rows to render, and where. All rows are equally high, as the style sheet says in `--row`,
 * so nothing is measured while one scrolls, whatever the number of rows.
 */
export function useVisibleRows(scroller: RefObject<HTMLElement>, count: number): Virtualizer<HTMLElement, HTMLElement> {
  const [, render] = useReducer((renders: number) => renders + 1, 0);
  const [rowHeight, setRowHeight] = useState(56);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: marginRows,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => render(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const resized = new ResizeObserver(() => setRowHeight(rowHeightOf(element)));
    resized.observe(element);
    return () => resized.disconnect();
  }, [scroller]);
  return virtualizer;
}

/** The style sheet registers `--row` as a length, so its computed value is in pixels whatever it was written in. */
function rowHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row'));
}
