import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { useFailedArticles } from '../api/articles.ts';
import type { Stats, Status } from '../api/model.ts';
import { counted, duration } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** Where everything stands, in a sentence or two for somebody with five seconds. */
export function Summary({ stats }: { readonly stats: Stats }) {
  const failed = useFailedArticles().data?.items.length ?? 0;
  const { p50 } = stats.queueAge;
  const [waiting = 0, held = 0, proposed = 0, checked = 0] = ['unreviewed', 'in-review', 'in-approval', 'checked'].map(
    (status) => stats.byStatus[status] ?? 0,
  );
  if (stats.total === 0) return null;
  return (
    <p class="summary">
      {waiting + held + proposed + checked === 0 && (
        <span>Nothing is open: every claim is published or dismissed. </span>
      )}
      <Clause status="unreviewed" count={waiting}>
        {counted(waiting, 'claim waits', 'claims wait')} for review
        {p50 !== null && `, half of them for ${duration(p50)} or more`}
      </Clause>
      <Clause status="in-review" count={held}>
        {counted(held, 'is being checked', 'are being checked')}
      </Clause>
      <Clause status="in-approval" count={proposed}>
        {counted(proposed, 'verdict needs', 'verdicts need')} a second reviewer
      </Clause>
      <Clause status="checked" count={checked}>
        {counted(checked, 'is', 'are')} ready to publish
      </Clause>
      {failed > 0 && (
        <span>
          <Link href="/articles?state=failed">{counted(failed, 'article')}</Link> could not be read.
        </span>
      )}
    </p>
  );
}

interface ClauseProps {
  readonly status: Status;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A sentence that leads to the claims it speaks of; left out where there are none. */
function Clause({ status, count, children }: ClauseProps) {
  if (count === 0) return null;
  return (
    <span>
      <Link href={queueAddress({ status })}>{children}</Link>.{' '}
    </span>
  );
}
