import { Link } from 'wouter-preact';
import { useClaims } from '../api/claims.ts';
import { usePeople } from '../api/people.ts';
import { Ago } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';
import { queueAddress } from '../queue/filters.ts';

/** What will not go on by itself: holds that ran out, what came back, the oldest proposal, and who has how much. */
export function NeedsSomebody() {
  const people = usePeople().data;
  const returned = useClaims({ status: 'in-review', returned: 'true', sort: 'age' });
  const waiting = useClaims({ status: 'in-approval', sort: 'age' });
  const busy = people?.items.filter(({ holds, inApproval }) => holds + inApproval > 0) ?? [];
  const expired = people?.items.reduce((sum, person) => sum + person.expired, 0) ?? 0;
  const oldest = waiting.data?.pages[0]?.items[0];
  const back = returned.data?.pages[0];
  return (
    <section class="needs" aria-label="Needs somebody">
      <h2>Needs somebody</h2>
      <ul class="needs-list">
        <li data-pressing={expired > 0 ? '' : undefined}>
          <Link href={queueAddress({ status: 'in-review', expired: 'true', sort: 'age' })}>
            <strong>{expired}</strong> {expired === 1 ? 'hold has' : 'holds have'} run out
          </Link>
        </li>
        <li>
          <Link href={queueAddress({ status: 'in-review', returned: 'true', sort: 'age' })}>
            <strong>
              {back?.items.length ?? 0}
              {back !== undefined && back.nextCursor !== null && '+'}
            </strong>{' '}
            returned, not proposed again
          </Link>
        </li>
        <li>
          {oldest === undefined ? (
            <span>Nothing waits for a second reviewer</span>
          ) : (
            <Link href={queueAddress({ status: 'in-approval', sort: 'age', claim: oldest.id })}>
              Oldest proposal: <Ago at={oldest.updatedAt} />
            </Link>
          )}
        </li>
      </ul>
      {busy.length > 0 && (
        <ul class="by-person" aria-label="In whose hands">
          {busy.map(({ id, holds, inApproval, expired: late }) => (
            <li key={id}>
              <Said text={id} />
              {holds > 0 && (
                <Link href={queueAddress({ status: 'in-review', assignee: id, sort: 'age' })}>{holds} in hand</Link>
              )}
              {inApproval > 0 && (
                <Link href={queueAddress({ status: 'in-approval', assignee: id, sort: 'age' })}>
                  {inApproval} proposed
                </Link>
              )}
              {late > 0 && <span class="flag">{late} run out</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
