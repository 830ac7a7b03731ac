import { Link } from 'wouter-preact';
import type { PersonAtWork } from '../api/model.ts';
import { usePeople } from '../api/people.ts';
import { Ago } from '../parts/instant.tsx';
import { Failure, Notice, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { duration } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** Who works here, what is in whose hands, and how long things take them; for whoever heads the desk. */
export function People() {
  const people = usePeople();
  useTitle('People');
  if (people.data === undefined)
    return people.isError ? (
      <Failure error={people.error} again={people.refetch} />
    ) : (
      <Waiting what="Fetching the people" />
    );
  return (
    <div class="people">
      <h1>People</h1>
      {!people.data.isAll && (
        <Notice tone="news">
          <p>There is more open work than was counted here: a thousand claims of each status were looked at.</p>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section class="card table-scroller" tabIndex={0} aria-label="People at work">
        <table>
          <thead>
            <tr>
              {[
                'Person',
                'In hand',
                'Run out',
                'Next ends',
                'Proposed, waiting',
                'Proposes within',
                'Decides within',
              ].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.data.items.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">Times are medians: from taking a claim to proposing, and of proposals decided on.</p>
    </div>
  );
}

function Row({ person }: { readonly person: PersonAtWork }) {
  const { id, name, roles, holds, expired, nextDue, inApproval, proposing, deciding } = person;
  return (
    <tr data-expired={expired > 0 ? '' : undefined}>
      <th scope="row">
        <Said text={name ?? id} /> <span class="hint">{roles.join(', ')}</span>
      </th>
      <td>
        <Counted count={holds} href={queueAddress({ status: 'in-review', assignee: id, sort: 'age' })} />
      </td>
      <td>
        {expired > 0 && (
          <Link class="flag" href={queueAddress({ status: 'in-review', assignee: id, expired: 'true' })}>
            {expired}
          </Link>
        )}
      </td>
      <td>{nextDue === null ? '' : <Ago at={nextDue} />}</td>
      <td>
        <Counted count={inApproval} href={queueAddress({ status: 'in-approval', assignee: id, sort: 'age' })} />
      </td>
      <td>{time(proposing.p50)}</td>
      <td>{time(deciding.p50)}</td>
    </tr>
  );
}

function Counted({ count, href }: { readonly count: number; readonly href: string }) {
  return count === 0 ? <>0</> : <Link href={href}>{count.toLocaleString()}</Link>;
}

function time(seconds: number | null): string {
  return seconds === null ? '–' : duration(seconds);
}
