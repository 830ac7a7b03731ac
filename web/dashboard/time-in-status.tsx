import { Link } from 'wouter-preact';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Stats } from '../api/model.ts';
import { duration, inWords } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** How long claims stay in each status before they move on. */
export function TimeInStatus({ stats }: { readonly stats: Stats }) {
  const rows = statuses.filter((status) => typeof stats.timeInStatus[status]?.p50 === 'number');
  return (
    <section class="card">
      <h2>Time in status</h2>
      {rows.length === 0 ? (
        <p class="hint">No claim has moved yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">half within</th>
              <th scope="col">nine in ten within</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((status) => (
              <tr key={status}>
                <th scope="row">
                  <Link href={queueAddress({ status, sort: 'age' })}>{inWords(status)}</Link>
                </th>
                <td>{time(stats.timeInStatus[status]?.p50)}</td>
                <td>{time(stats.timeInStatus[status]?.p90)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function time(seconds: number | null | undefined): string {
  return seconds === null || seconds === undefined ? '–' : duration(seconds);
}
