import { useHistory } from '../api/claims.ts';
import type { Claim, ReviewEvent } from '../api/model.ts';
import { Instant } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { doneInWords } from './actions.ts';
import { type Change, changesOf } from './changes.ts';

/** Everything that happened to a claim as a timeline, newest first, with what each move changed. */
export function History({ claim }: { readonly claim: Claim }) {
  const history = useHistory(claim.id, claim.revision);
  const events = history.data?.pages.flatMap(({ items }) => items).toSorted((a, b) => b.seq - a.seq) ?? [];
  return (
    <section class="history" aria-label="History">
      <h3>History</h3>
      {history.isPending && <Waiting what="Fetching the history" />}
      {history.isError && <Failure error={history.error} again={history.refetch} />}
      <ol reversed>
        {events.map((event) => (
          <Entry key={event.seq} event={event} />
        ))}
        <li class="event">
          <p class="event-head">
            <strong>Extracted</strong> from the article · <Instant at={claim.createdAt} />
          </p>
        </li>
      </ol>
      {history.hasNextPage && (
        <button type="button" class="quiet" onClick={() => void history.fetchNextPage()}>
          Show more of it
        </button>
      )}
    </section>
  );
}

function Entry({ event }: { readonly event: ReviewEvent }) {
  const changes = changesOf(event);
  return (
    <li class="event" data-action={event.action}>
      <p class="event-head" title={`event ${event.seq}, sealed ${event.hash.slice(0, 16)}…`}>
        <strong>{told(event, changes)}</strong> by <Said text={event.actor} /> · <Instant at={event.at} />
      </p>
      {event.reason !== null && (
        <p class="event-reason" dir="auto">
          <Said text={reasonOf(event, event.reason)} />
        </p>
      )}
      <Changes changes={changes} />
    </li>
  );
}

/** A holder who takes a claim again changes nothing but how long they hold it. */
function told({ action }: ReviewEvent, changes: readonly Change[]): string {
  return action === 'take' && changes.length === 0 ? 'Hold renewed' : doneInWords(action);
}

/** Reasons chosen from a list have names; others are the reviewer's own words. */
function reasonOf({ action }: ReviewEvent, reason: string): string {
  return action === 'dismiss' || action === 'carry' ? inWords(reason) : reason;
}

/** Fields with what they were and what they became. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <dl class="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {before !== null && (
              <del>
                <Said text={before} />
              </del>
            )}{' '}
            <span aria-hidden="true">→</span>{' '}
            {after === null ? (
              <span class="none">none</span>
            ) : (
              <ins>
                <Said text={after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
