import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { useFailedArticles } from '../api/articles.ts';
import type { Stats } from '../api/model.ts';
import { duration } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** The pace and the care of the desk, in figures. */
export function DeskFigures({ stats }: { readonly stats: Stats }) {
  const failed = useFailedArticles().data;
  const { days, checked, published, dismissed, perDay } = stats.throughput;
  return (
    <section class="figures" aria-label="The desk">
      <Figure
        label="Backlog"
        value={(stats.byStatus['unreviewed'] ?? 0).toLocaleString()}
        note={`half of it waits ${time(stats.queueAge.p50)} or more, one in ten ${time(stats.queueAge.p90)}`}
        href={queueAddress({ sort: 'age' })}
      />
      <Figure
        label="Finished per day"
        value={perDay.toLocaleString(undefined, { maximumFractionDigits: 1 })}
        note={`${checked.toLocaleString()} checked, ${dismissed.toLocaleString()} dismissed in ${days} days; moves are counted, so there is no list`}
      />
      <Figure
        label="Published"
        value={published.toLocaleString()}
        note={`in ${days} days, corrections too; which and by whom is below`}
      />
      <Figure
        label="Reversals"
        value={stats.reversals.toLocaleString()}
        note="checks that overturned an earlier verdict; moves are counted, so there is no list"
      />
      <Figure
        label="Reviewers agree"
        value={agreementOf(stats)}
        note="of the proposals decided on; moves are counted, so there is no list"
      />
      <Figure
        label="Articles not read"
        value={failed === undefined ? '–' : `${failed.items.length}${failed.nextCursor === null ? '' : '+'}`}
        note={failed?.items.length === 0 ? 'every one was read' : 'each says why'}
        href="/articles?state=failed"
      />
    </section>
  );
}

function time(seconds: number | null): string {
  return seconds === null ? '–' : duration(seconds);
}

function agreementOf({ agreement }: Stats): string {
  return agreement === null ? '–' : `${Math.round(100 * agreement)} %`;
}

interface FigureProps {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
  /** The claims behind the figure. */
  readonly href?: string;
}

/** One figure of the desk, with the claims behind it one click away. */
function Figure({ label, value, note, href }: FigureProps) {
  const inside = (
    <>
      <span class="figure-label">{label}</span>
      <span class="figure-value">{value}</span>
      {note !== undefined && <span class="figure-note">{note}</span>}
    </>
  );
  return href === undefined ? (
    <div class="figure">{inside}</div>
  ) : (
    <Link class="figure" href={href}>
      {inside}
    </Link>
  );
}
