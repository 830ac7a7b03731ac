import { useWebhooks } from '../api/webhooks.ts';
import { Failure, Waiting } from '../parts/notice.tsx';
import { SubscribeForm } from './subscribe-form.tsx';
import { WebhookLine } from './webhook-line.tsx';

/** Who is told of what happens by a message to their address, and how that goes. */
export function Webhooks() {
  const webhooks = useWebhooks();
  return (
    <section class="card" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">Webhooks</h2>
      <p class="hint">
        An archive, a chat or a newsroom’s own system is sent a signed message of what happens: in order, each once,
        repeated for three days where nobody answers.
      </p>
      <SubscribeForm />
      {webhooks.isPending && <Waiting what="Fetching the webhooks" />}
      {webhooks.isError && <Failure error={webhooks.error} again={webhooks.refetch} />}
      <ul aria-label="Webhooks">
        {(webhooks.data?.items ?? []).map((webhook) => (
          <WebhookLine key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      {webhooks.data?.items.length === 0 && <p class="hint">Nobody is told yet.</p>}
    </section>
  );
}
