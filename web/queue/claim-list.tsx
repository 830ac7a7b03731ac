import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../api/model.ts';
import { ClaimRow } from './claim-row.tsx';
import type { Selection } from './selection.ts';
import { useVisibleRows } from './visible-rows.ts';

interface ClaimListProps {
  readonly rows: readonly Claim[];
  /** The address of this queue's filters. */
  readonly queue: string;
  readonly active: number;
  /** Whether the active row takes the focus: as one walks by key, and when the claim beside the list was closed. */
  readonly focus: boolean;
  readonly selection: Selection;
  readonly onSelect: (claim: Claim, range: boolean) => void;
  readonly onOpen: (position: number) => void;
  /** Fetches the next page; null while anything is fetched, which it would cut short, and where none is left. */
  readonly more: (() => unknown) | null;
  readonly complete: boolean;
}

/** Rows before the end of those loaded at which the next page is asked for. */
const rowsAhead = 40;

/** The claims as one long scroll, of which only the rows in sight are rendered. */
export function ClaimList({ rows, queue, active, focus, selection, onSelect, onOpen, more, complete }: ClaimListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVisibleRows(scroller, rows.length);
  const visible = virtualizer.getVirtualItems();
  const end = (visible.at(-1)?.index ?? 0) + 1;
  const opening = useRef(onOpen);
  opening.current = onOpen;
  const openRow = useRef((position: number) => opening.current(position));
  useEffect(() => {
    if (more !== null && end + rowsAhead > rows.length) void more();
  }, [more, end, rows.length]);
  useEffect(() => {
    if (active < 0) return;
    virtualizer.scrollToIndex(active);
    if (!focus) return;
    const frame = requestAnimationFrame(() => {
      // Who types ahead may have opened a form since; it keeps the focus.
      if (document.activeElement?.closest('form') === null) {
        scroller.current?.querySelector<HTMLElement>(activeLink)?.focus();
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [active, focus, virtualizer]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="claim-scroller" ref={scroller} tabIndex={0} aria-label="Claims">
      <ul class="claim-list" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
        {visible.map(({ index, start }) => {
          const claim = rows[index];
          return (
            claim && (
              <ClaimRow
                key={claim.id}
                claim={claim}
                position={index}
                total={complete ? rows.length : -1}
                offset={start}
                address={addressOf(queue, claim.id)}
                active={index === active}
                selected={selection.has(claim.id)}
                onSelect={onSelect}
                onOpen={openRow.current}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}

const activeLink = '.claim-row[data-active] .what > a';

function addressOf(queue: string, id: string): string {
  return `/queue?${queue}${queue === '' ? '' : '&'}claim=${id}`;
}
