import { Link } from 'wouter-preact';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Stats } from '../api/model.ts';
import { inWords } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** All claims by where they stand, in the order of the work. */
export function StatusFlow({ stats }: { readonly stats: Stats }) {
  const total = Math.max(1, stats.total);
  return (
    <section class="flow" aria-label="Claims by status">
      <div class="flow-bar" aria-hidden="true">
        {statuses.map((status) => (
          <span key={status} data-status={status} style={{ flexGrow: String((stats.byStatus[status] ?? 0) / total) }} />
        ))}
      </div>
      <div class="flow-figures">
        {statuses.map((status) => (
          <Link key={status} class="figure" data-status={status} href={queueAddress({ status })}>
            <span class="figure-label">
              <span class="dot" aria-hidden="true" />
              {inWords(status)}
            </span>
            <span class="figure-value">{(stats.byStatus[status] ?? 0).toLocaleString()}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
