import { useState } from 'preact/hooks';
import type { Webhook } from '../api/model.ts';
import { useWebhookMoves } from '../api/webhooks.ts';
import { Failure, Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { Secret } from './secret.tsx';

/** Pauses a receiver, tries it, sends it all again, changes its secret, ends it. */
export function WebhookMoves({ id, state }: Pick<Webhook, 'id' | 'state'>) {
  const { set, rotate, test, replay, end } = useWebhookMoves(id);
  const [day, setDay] = useState(() => daysAgo(1));
  const failed = [set, rotate, test, replay, end].find(({ isError }) => isError);
  return (
    <>
      <div class="webhook-moves">
        {state === 'active' ? (
          <button type="button" onClick={() => set.mutate('paused')}>
            Pause
          </button>
        ) : (
          <button type="button" onClick={() => set.mutate('active')}>
            Go on
          </button>
        )}
        <button type="button" onClick={() => test.mutate()} disabled={test.isPending}>
          Send a test
        </button>
        <button type="button" onClick={() => rotate.mutate()}>
          Change the secret
        </button>
        <label class="labelled">
          <span>Send again all since</span>
          <input
            type="date"
            value={day}
            min={daysAgo(90)}
            max={daysAgo(0)}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={day === ''}
          onClick={() => replay.mutate(new Date(`${day}T00:00`).toISOString())}
        >
          Send again
        </button>
        <EndButton end={() => end.mutate()} />
      </div>
      <div aria-live="polite">
        {test.data !== undefined && (
          <Notice tone={test.data.delivered ? 'done' : 'problem'}>
            <p>
              {test.data.delivered ? (
                'The test was taken.'
              ) : (
                <Said text={`The test was not taken: ${test.data.message}`} />
              )}
            </p>
          </Notice>
        )}
        {replay.isSuccess && (
          <Notice tone="done">
            <p>It is sent again now, in order; messages keep their ids.</p>
          </Notice>
        )}
      </div>
      {rotate.data !== undefined && <Secret secret={rotate.data.secret} onDone={() => rotate.reset()} />}
      {failed !== undefined && <Failure error={failed.error} />}
    </>
  );
}

/** Ends a receiver, after being asked twice: it cannot be undone. */
function EndButton({ end }: { readonly end: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <button type="button" class="danger" onClick={end}>
      End it for good
    </button>
  ) : (
    <button type="button" class="quiet" onClick={() => setAsked(true)}>
      End…
    </button>
  );
}

/** A day as date fields have it, in the reader's zone. */
function daysAgo(days: number): string {
  const then = new Date();
  then.setDate(then.getDate() - days);
  return [then.getFullYear(), then.getMonth() + 1, then.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
