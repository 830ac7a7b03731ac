import { useState } from 'preact/hooks';
import type { Webhook } from '../api/model.ts';
import { Ago } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';
import { eventWords } from './event-words.ts';
import { WebhookDetails } from './webhook-details.tsx';

const states = { active: 'active', paused: 'paused', stopped: 'stopped: it failed too long, or is gone' } as const;

/** A receiver: where it stands; opened, its last messages and what can be done with it. */
export function WebhookLine({ webhook }: { readonly webhook: Webhook }) {
  const { id, url, events, state, delivered, dead, attempts, lastDeliveredAt, lastFailure, nextAttemptAt } = webhook;
  const [open, setOpen] = useState(false);
  const isFailing = attempts > 0 || state === 'stopped';
  return (
    <li data-state={isFailing ? 'failing' : state}>
      <p class="receiver">
        <Said text={url} />
      </p>
      <p class="meta">
        <span class="webhook-state">{states[state]}</span>
        <span>{events.map((type) => eventWords[type]).join(', ')}</span>
        <span>{counted(delivered, 'message')} taken</span>
        {lastDeliveredAt !== null && (
          <span>
            last <Ago at={lastDeliveredAt} />
          </span>
        )}
        {dead > 0 && <span>{counted(dead, 'dead letter')}</span>}
      </p>
      {isFailing && lastFailure !== null && (
        <p class="field-problem">
          <Said text={lastFailure.message} />, {counted(attempts, 'attempt')}
          {nextAttemptAt !== null && (
            <>
              ; again <Ago at={nextAttemptAt} />
            </>
          )}
        </p>
      )}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-label={`Messages and moves of ${url}`}>Messages and moves</summary>
        {open && <WebhookDetails id={id} state={state} />}
      </details>
    </li>
  );
}
