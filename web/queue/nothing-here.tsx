import { Empty } from '../parts/notice.tsx';

interface NothingHereProps {
  readonly narrowed: boolean;
  readonly clear: () => void;
  /** Why words may have found less than there is; null where they found all. */
  readonly leftOut: string | null;
  /** Claims of every status. */
  readonly total: number;
}

/** An empty queue, and what to do next. */
export function NothingHere({ narrowed, clear, leftOut, total }: NothingHereProps) {
  if (narrowed)
    return (
      <Empty title="No claim fits these filters">
        <p>{leftOut ?? 'Widen them, or clear them to see more.'}</p>
        <button type="button" onClick={clear}>
          Clear search and filters
        </button>
      </Empty>
    );
  if (total > 0)
    return (
      <Empty title="Nothing waits here">
        <p>Look at another queue above, or bring in more articles.</p>
        <a class="button" href="/articles">
          Articles
        </a>
      </Empty>
    );
  return (
    <Empty title="No claims yet">
      <p>Bring in an article; its claims stand here seconds later.</p>
      <a class="button primary" href="/articles">
        Add articles
      </a>
    </Empty>
  );
}
