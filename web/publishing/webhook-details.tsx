import type { Webhook, WebhookAttempt } from '../api/model.ts';
import { useWebhook } from '../api/webhooks.ts';
import { Instant } from '../parts/instant.tsx';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { eventWords } from './event-words.ts';
import { WebhookMoves } from './webhook-moves.tsx';

/** What was sent to a receiver last, what was given up, and what can be done with it. */
export function WebhookDetails({ id, state }: Pick<Webhook, 'id' | 'state'>) {
  const webhook = useWebhook(id);
  if (webhook.data === undefined)
    return webhook.isError ? (
      <Failure error={webhook.error} again={webhook.refetch} />
    ) : (
      <Waiting what="Fetching its messages" />
    );
  const { recent, deadLetters } = webhook.data;
  return (
    <div class="webhook-details">
      <WebhookMoves id={id} state={state} />
      <h3>Last messages</h3>
      {recent.length === 0 ? <p class="hint">Nothing was sent yet.</p> : <Attempts attempts={recent} />}
      <h3>Dead letters</h3>
      {deadLetters.length === 0 && <p class="hint">Nothing was given up.</p>}
      <ul aria-label="Dead letters">
        {deadLetters.map(({ place, at, message }) => (
          <li key={place}>
            <Instant at={at} /> <Said text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Attempts({ attempts }: { readonly attempts: readonly WebhookAttempt[] }) {
  return (
    <ol aria-label="Last messages">
      {attempts.map(({ at, event, type, claim, failure }) => (
        <li key={`${event} ${at}`}>
          <Instant at={at} /> <a href={`/claims/${claim}`}>{claim}</a> {eventWords[type]}:{' '}
          {failure === null ? (
            'taken'
          ) : (
            <span class="field-problem">
              <Said text={failure} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
