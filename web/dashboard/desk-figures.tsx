import { useArticles } from '../api/articles.ts';
import type { Stats } from '../api/model.ts';
import { duration } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';
import { Figure } from './figure.tsx';

/** The pace and the care of the desk, in figures. */
export function DeskFigures({ stats }: { readonly stats: Stats }) {
  const articles = useArticles();
  const failed = articles.data?.pages[0]?.items.filter(({ ingestion }) => ingestion.state === 'failed').length ?? 0;
  return (
    <section class="figures" aria-label="The desk">
      <Figure
        label="Waiting in the queue"
        value={time(stats.queueAge.p50)}
        note={`nine in ten: up to ${time(stats.queueAge.p90)}`}
        href={queueAddress({ sort: 'age' })}
      />
      <Figure
        label="Checked today"
        value={(stats.throughput['day'] ?? 0).toLocaleString()}
        note={`${(stats.throughput['week'] ?? 0).toLocaleString()} in seven days`}
        href={queueAddress({ status: 'checked' })}
      />
      <Figure
        label="Reversals"
        value={stats.reversals.toLocaleString()}
        note="verdicts changed after publication"
        href={queueAddress({ status: 'published' })}
      />
      <Figure
        label="Reviewers agree"
        value={agreementOf(stats)}
        note="proposals approved, of those decided"
        href={queueAddress({ status: 'in-approval' })}
      />
      <Figure label="Articles not read" value={failed.toLocaleString()} note="of the newest fifty" href="/articles" />
    </section>
  );
}

function time(seconds: number | null): string {
  return seconds === null ? '–' : duration(seconds);
}

function agreementOf({ agreement: { approved, returned } }: Stats): string {
  const decided = approved + returned;
  return decided === 0 ? '–' : `${Math.round((100 * approved) / decided)} %`;
}
