import { useState } from 'preact/hooks';
import type { WebhookEvent } from '../api/model.ts';
import { useSubscribe } from '../api/webhooks.ts';
import { completeAddress, isWebAddress } from '../claim/proposal.ts';
import { Field, tied } from '../parts/field.tsx';
import { Failure } from '../parts/notice.tsx';
import { eventWords, webhookEvents } from './event-words.ts';
import { Secret } from './secret.tsx';

/** What readers are told: all but the last. */
const usual = webhookEvents.slice(0, -1);

/** Adds a receiver. */
export function SubscribeForm() {
  const subscribe = useSubscribe();
  const [address, setAddress] = useState('');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(usual);
  const [problem, setProblem] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const url = completeAddress(address);
    if (!isWebAddress(url)) return setProblem('An address that begins with http:// or https://');
    if (events.length === 0) return setProblem('Choose what it is told of');
    subscribe.mutate({ url, events }, { onSuccess: () => setAddress('') });
  };
  const choose = (type: WebhookEvent, isChosen: boolean) => {
    setProblem(undefined);
    setEvents((known) => webhookEvents.filter((each) => (each === type ? isChosen : known.includes(each))));
  };
  return (
    <form class="subscribe" onSubmit={submit} noValidate>
      <Field id="webhook-address" label="Address of the receiver" problem={problem}>
        <input
          type="url"
          inputMode="url"
          placeholder="https://"
          {...tied('webhook-address', problem)}
          value={address}
          onInput={({ currentTarget }) => {
            setProblem(undefined);
            setAddress(currentTarget.value);
          }}
        />
      </Field>
      <fieldset>
        <legend>Told when a check is</legend>
        {webhookEvents.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={events.includes(type)}
              onChange={({ currentTarget }) => choose(type, currentTarget.checked)}
            />{' '}
            {eventWords[type]}
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={subscribe.isPending}>
        Add this webhook
      </button>
      {subscribe.isError && <Failure error={subscribe.error} />}
      {subscribe.data !== undefined && <Secret secret={subscribe.data.secret} onDone={() => subscribe.reset()} />}
    </form>
  );
}
