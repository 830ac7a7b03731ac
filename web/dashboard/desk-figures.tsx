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
        label="Wait in the queue"
        value={time(stats.queueAge.p50)}
        note={`the median; one in ten waits ${time(stats.queueAge.p90)} or more`}
        href={queueAddress({ sort: 'age' })}
      />
      <Figure
        label="Settled a day"
        value={perDay.toLocaleString(undefined, { maximumFractionDigits: 1 })}
        note={`${checked.toLocaleString()} checked, ${dismissed.toLocaleString()} dismissed in ${days} days`}
        href={queueAddress({ status: 'checked' })}
      />
      <Figure
        label="Published"
        value={published.toLocaleString()}
        note={`in ${days} days`}
        href={queueAddress({ status: 'published' })}
      />
      <Figure
        label="Reversals"
        value={stats.reversals.toLocaleString()}
        note="checks that overturned an earlier verdict"
        href={queueAddress({ status: 'published' })}
      />
      <Figure
        label="Reviewers agree"
        value={agreementOf(stats)}
        note="proposals that a second reviewer approved"
        href={queueAddress({ status: 'in-approval' })}
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
