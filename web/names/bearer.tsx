import { Link } from 'wouter-preact';
import { hasRank } from '../../claims/workflow/actor.ts';
import { useSaid } from '../api/archive.ts';
import type { Bearer as Somebody } from '../api/model.ts';
import { type NamedFacet, useBearer, useDecideName } from '../api/names.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Entry } from '../archive/over-time.tsx';
import { Day } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { counted } from '../parts/words.ts';
import { Decisions } from './decisions.tsx';
import { Record } from './record.tsx';

interface BearerProps {
  readonly facet: NamedFacet;
  readonly id: string;
}

/** Somebody by all their names: their record, what articles say they are, and what they said over time. */
export function Bearer({ facet, id }: BearerProps) {
  const found = useBearer(facet, id);
  useTitle(found.data?.name);
  if (found.data === undefined)
    return found.isError ? <Failure error={found.error} again={found.refetch} /> : <Waiting what="Fetching names" />;
  const { name, record, roles } = found.data;
  return (
    <div class="archive">
      <p>
        <Link href={`/${facet}`}>{facet === 'speakers' ? 'Speakers' : 'Publishers'}</Link>
      </p>
      <h1>
        <Said text={name} />
      </h1>
      <section aria-label="Record">
        <h2>Record</h2>
        <Record record={record} />
      </section>
      {roles.length > 0 && (
        <section aria-label="Roles">
          <h2>Roles, as articles give them</h2>
          <ul>
            {roles.map(({ role, from, to, articles }) => (
              <li key={role}>
                <Said text={role} /> · <Day at={from} />
                {to !== from && (
                  <>
                    {' '}
                    to <Day at={to} />
                  </>
                )}{' '}
                · {counted(articles, 'article')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Names facet={facet} somebody={found.data} />
      {facet === 'speakers' && <Timeline name={name} />}
    </div>
  );
}

/** The names that are read together, those that may be theirs, and what a person can decide. */
function Names({ facet, somebody }: { readonly facet: NamedFacet; readonly somebody: Somebody }) {
  const { session } = useSurroundings();
  const decide = useDecideName(facet);
  const mayDecide = hasRank(session.reader, 'reviewer');
  const { id, names, others, events } = somebody;
  return (
    <section aria-label="Names">
      <h2>Names</h2>
      <ul class="names">
        {names.map((name) => (
          <li key={name.id}>
            <Said text={name.name} /> <span class="hint">{counted(name.said, 'claim')}</span>
            {mayDecide && name.id !== id && (
              <button
                type="button"
                class="quiet"
                disabled={decide.isPending}
                onClick={() => decide.mutate({ id: name.id, body: { decision: 'part' } })}
              >
                Somebody else
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>May be theirs</h3>
          <ul class="names">
            {others.map((name) => (
              <li key={name.id}>
                <Link href={`/${facet}/${name.id}`}>
                  <Said text={name.name} />
                </Link>{' '}
                <span class="hint">{counted(name.said, 'claim')}</span>
                {mayDecide && (
                  <button
                    type="button"
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ id, body: { decision: 'join', with: name.id } })}
                  >
                    The same
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Decisions
        events={events}
        names={[...names, ...others]}
        undo={mayDecide ? (seq) => decide.mutate({ id, body: { decision: 'undo', seq } }) : undefined}
      />
      {decide.isError && <Failure error={decide.error} />}
    </section>
  );
}

/** What somebody said, oldest first, with what does not go together. */
function Timeline({ name }: { readonly name: string }) {
  const said = useSaid(name, '');
  if (said.data === undefined)
    return said.isError ? <Failure error={said.error} again={said.refetch} /> : <Waiting what="Fetching claims" />;
  const { items, isWhole } = said.data;
  return (
    <section aria-label="Over time">
      <h2>Over time</h2>
      <p role="status" class="hint">
        {counted(items.length, 'claim')}
        {isWhole ? '' : ', the first of more'} ·{' '}
        <Link href={`/archive?${new URLSearchParams({ speaker: name })}`}>about something</Link>
      </p>
      <ol class="over-time">
        {items.map((item) => (
          <Entry key={item.claim.id} item={item} all={items} />
        ))}
      </ol>
    </section>
  );
}
