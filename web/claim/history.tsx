import { Fragment } from 'preact';
import { useHistory } from '../api/claims.ts';
import type { Claim, ReviewEvent } from '../api/model.ts';
import { Instant } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { doneInWords } from './actions.ts';
import { type Change, changesOf } from './changes.ts';
import { deedsOf, isKept, roundsOf, verdictOf } from './rounds.ts';

/** Everything that happened to a claim, newest first: a line a round of work, its moves and their changes inside. */
export function History({ claim }: { readonly claim: Claim }) {
  const history = useHistory(claim.id, claim.revision);
  const events = eventsOf(history);
  return (
    <section class="history" aria-label="History">
      <h3>History</h3>
      {history.isPending && <Waiting what="Fetching the history" />}
      {history.isError && <Failure error={history.error} again={history.refetch} />}
      <ol reversed>
        {roundsOf(events)
          .toReversed()
          .map((round) => (
            <Round key={round[0]?.seq} round={round} verdict={verdictOf(round, events)} />
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

/** The events of a history as far as it was fetched, oldest first. */
export function eventsOf({ data }: Pick<ReturnType<typeof useHistory>, 'data'>): readonly ReviewEvent[] {
  return data?.pages.flatMap(({ items }) => items).toSorted((a, b) => a.seq - b.seq) ?? [];
}

interface RoundProps {
  readonly round: readonly ReviewEvent[];
  readonly verdict: string | null;
}

function Round({ round, verdict }: RoundProps) {
  const [only, ...others] = round;
  const last = round.at(-1);
  if (only === undefined || last === undefined) return null;
  if (others.length === 0) return <Entry event={only} />;
  return (
    <li class="round">
      <details>
        <summary>
          <Line round={round} verdict={verdict} /> · <Instant at={last.at} />
        </summary>
        <ol reversed>
          {round.toReversed().map((event) => (
            <Entry key={event.seq} event={event} />
          ))}
        </ol>
      </details>
    </li>
  );
}

/** `Taken and verdict proposed by alice, approved by bob: Mostly false`. */
function Line({ round, verdict }: RoundProps) {
  return (
    <span class="round-line">
      {deedsOf(round).map(({ actor, done }, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          <strong>{index === 0 ? inWords(done.join(' and ')) : done.join(' and ')}</strong> by <Said text={actor} />
        </Fragment>
      ))}
      {verdict !== null && `: ${inWords(verdict)}`}
    </span>
  );
}

function Entry({ event }: { readonly event: ReviewEvent }) {
  return (
    <li class="event" data-action={event.action}>
      <p class="event-head" title={`event ${event.seq}, sealed ${event.hash.slice(0, 16)}…`}>
        <strong>{isKept(event) ? 'Kept' : doneInWords(event.action)}</strong> by <Said text={event.actor} /> ·{' '}
        <Instant at={event.at} />
      </p>
      {event.reason !== null && (
        <p class="event-reason" dir="auto">
          <Said text={reasonOf(event, event.reason)} />
        </p>
      )}
      <Changes changes={changesOf(event)} />
    </li>
  );
}

/** Reasons chosen from a list have names; others are the reviewer's own words. */
export function reasonOf({ action }: ReviewEvent, reason: string): string {
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
