import { type Announced, announcementsAfter } from '../../store/announcements/announcements.ts';
import { type Attempted, mostRemembered, type Webhook } from '../../store/announcements/webhook.ts';
import { buryAnnouncement, changeWebhook, listWebhooks } from '../../store/announcements/webhooks.ts';
import type { Table } from '../../store/table/table.ts';
import { patienceMs, pauseAfter } from './backoff.ts';
import type { Delivery, Post } from './post.ts';
import { signedHeaders } from './sign.ts';

/** What delivering needs of the world. */
export interface Delivering {
  readonly table: Table;
  readonly post: Post;
  readonly now: () => Date;
  /** When to stop for now; what is left is gone on with at the next call. */
  readonly until: Date;
}

/** How long a receiver is ours at a time; a process that dies gives it back by then. */
const holdMs = 60_000;

/** What a round of deliveries came to. */
export interface Delivered {
  readonly taken: number;
  readonly failed: number;
  readonly dead: number;
}

/** Sends every receiver what it does not have yet, in order; one that fails holds up nobody but itself. */
export async function deliver(world: Delivering): Promise<Delivered> {
  const webhooks = await listWebhooks(world.table);
  const due = webhooks.filter((webhook) => isDue(webhook, world.now()));
  const rounds = await Promise.all(due.map((webhook) => deliverTo(webhook.id, world)));
  const sum = (of: keyof Delivered) => rounds.reduce((total, round) => total + round[of], 0);
  return { taken: sum('taken'), failed: sum('failed'), dead: sum('dead') };
}

function isDue({ state, nextAttemptAt, workingUntil }: Webhook, now: Date): boolean {
  const waits = [nextAttemptAt, workingUntil].some((at) => at !== null && Date.parse(at) > now.getTime());
  return state === 'active' && !waits;
}

async function deliverTo(id: string, world: Delivering): Promise<Delivered> {
  const { table, now, until } = world;
  let [taken, failed, dead] = [0, 0, 0];
  const hold = () => new Date(now().getTime() + holdMs).toISOString();
  const held = await changeWebhook(table, id, (webhook) =>
    isDue(webhook, now()) ? { ...webhook, workingUntil: hold() } : null,
  );
  if (held === null) return { taken, failed, dead };
  let current: Webhook | null = held;
  for await (const announced of announcementsAfter(table, held.position)) {
    if (current === null || current.state !== 'active' || now() >= until) break;
    const before = current.position;
    const sent = wants(current, announced);
    const delivery: Delivery = sent ? await send(current, announced, world) : { kind: 'taken' };
    const at = now().toISOString();
    if (delivery.kind === 'failed') {
      failed++;
      const given = isGivenUp(current, delivery, now());
      if (given) {
        dead++;
        await buryAnnouncement(table, { id, place: announced.place, at, message: delivery.message });
      }
      const attempted = attemptOf(announced, at, delivery.message);
      await changeWebhook(table, id, (webhook) => refused(webhook, attempted, { given, now: now() }));
      break;
    }
    if (sent) taken++;
    // Where somebody had it replayed meanwhile, the next call begins where they said.
    current = await changeWebhook(table, id, (webhook) =>
      webhook.position === before ? arrived(webhook, announced, { sent, at, workingUntil: hold() }) : null,
    );
  }
  await changeWebhook(table, id, (webhook) => ({ ...webhook, workingUntil: null }));
  return { taken, failed, dead };
}

function wants({ events }: Webhook, { event }: Announced): boolean {
  return events.includes(event.type);
}

function send(webhook: Webhook, { event }: Announced, { post, now }: Delivering): Promise<Delivery> {
  const body = JSON.stringify(event);
  return post(webhook.url, signedHeaders(webhook, { id: event.id, body, now: now() }), body);
}

function arrived(
  webhook: Webhook,
  announced: Announced,
  { sent, at, workingUntil }: { readonly sent: boolean; readonly at: string; readonly workingUntil: string },
): Webhook {
  const progress = { ...webhook, position: announced.place, workingUntil };
  if (!sent) return progress;
  return {
    ...progress,
    attempts: 0,
    failingSince: null,
    nextAttemptAt: null,
    lastDeliveredAt: at,
    recent: remembered(webhook, attemptOf(announced, at, null)),
    delivered: webhook.delivered + 1,
  };
}

function attemptOf({ event }: Announced, at: string, failure: string | null): Attempted {
  return { at, event: event.id, type: event.type, claim: event.data.claimId, failure };
}

function remembered({ recent }: Webhook, attempted: Attempted): Webhook['recent'] {
  return [attempted, ...recent].slice(0, mostRemembered);
}

/** Whether to stop trying: the receiver said that it is gone, or has failed for three days. */
function isGivenUp({ failingSince }: Webhook, { gone }: Extract<Delivery, { kind: 'failed' }>, now: Date): boolean {
  return gone || (failingSince !== null && now.getTime() - Date.parse(failingSince) >= patienceMs);
}

function refused(
  webhook: Webhook,
  attempted: Attempted,
  { given, now }: { readonly given: boolean; readonly now: Date },
): Webhook {
  const attempts = webhook.attempts + 1;
  return {
    ...webhook,
    attempts,
    failingSince: webhook.failingSince ?? attempted.at,
    lastFailure: { at: attempted.at, message: attempted.failure ?? '' },
    recent: remembered(webhook, attempted),
    ...(given
      ? { state: 'stopped', dead: webhook.dead + 1, nextAttemptAt: null }
      : { nextAttemptAt: new Date(now.getTime() + pauseAfter(attempts)).toISOString() }),
  };
}
