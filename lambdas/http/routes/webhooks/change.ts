import * as z from 'zod';
import { lazy } from '../../../../claims/lazy.ts';
import { placeBefore } from '../../../../store/announcements/announcements.ts';
import type { Webhook } from '../../../../store/announcements/webhook.ts';
import { changeWebhook, readWebhook } from '../../../../store/announcements/webhooks.ts';
import { openPost } from '../../../webhooks/post.ts';
import { newSecret, signedHeaders } from '../../../webhooks/sign.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';
import { ShownWebhook, shown, unknownWebhook, WebhookParams, WebhookWithSecret } from './shown.ts';

const tag = 'Webhooks';
const described = { description: 'The webhook.', schema: ShownWebhook } as const;
const fresh = { attempts: 0, failingSince: null, nextAttemptAt: null } as const;

/** For so long the secret before signs too, so that a receiver can change over. */
const overlapMs = 24 * 3_600_000;

const State = lazy(() => z.strictObject({ state: z.enum(['active', 'paused']) }));

/** Pauses a webhook, or lets it go on from where it was. */
export const changeState = route({
  operationId: 'changeWebhook',
  method: 'PATCH',
  path: '/v1/webhooks/{id}',
  tag,
  summary: 'Pause a webhook, or go on with it',
  description: 'Nothing is lost by a pause: it goes on with what it does not have yet.',
  access: 'editor',
  params: WebhookParams,
  body: State,
  bodyExample: { state: 'paused' },
  answers: { 200: described },
  problems: ['unknown-webhook'],
  async handle({ params: { id }, body: { state } }, { table }) {
    const changed = await changeWebhook(table, id, (webhook) => ({ ...webhook, ...fresh, state }));
    return changed === null ? unknownWebhook(id) : answer(200, shown(changed));
  },
});

/** Ends a webhook. */
export const unsubscribe = route({
  operationId: 'deleteWebhook',
  method: 'DELETE',
  path: '/v1/webhooks/{id}',
  tag,
  summary: 'End a webhook',
  access: 'editor',
  params: WebhookParams,
  answers: { 200: { description: 'The webhook as it was.', schema: ShownWebhook } },
  problems: ['unknown-webhook'],
  async handle({ params: { id } }, { table }) {
    const ended = await changeWebhook(table, id, (webhook) => ({ ...webhook, state: 'deleted', secrets: [] }));
    return ended === null ? unknownWebhook(id) : answer(200, shown(ended));
  },
});

/** Gives a webhook a new secret; the one before signs too for a day. */
export const rotate = route({
  operationId: 'rotateWebhookSecret',
  method: 'POST',
  path: '/v1/webhooks/{id}/rotate',
  tag,
  summary: 'Give a webhook a new secret',
  description: 'For a day messages carry a signature by each of the two.',
  access: 'editor',
  params: WebhookParams,
  answers: { 200: { description: 'The webhook, with its new secret.', schema: WebhookWithSecret } },
  problems: ['unknown-webhook'],
  async handle({ params: { id }, now }, { table }) {
    const secret = newSecret();
    const changed = await changeWebhook(table, id, (webhook) => ({
      ...webhook,
      secrets: rotated(webhook, secret, now),
    }));
    return changed === null ? unknownWebhook(id) : answer(200, { ...shown(changed), secret });
  },
});

function rotated({ secrets }: Webhook, secret: string, now: Date): Webhook['secrets'] {
  const until = new Date(now.getTime() + overlapMs).toISOString();
  const [last] = secrets;
  return [{ secret, until: null }, ...(last === undefined ? [] : [{ secret: last.secret, until }])];
}

const Since = lazy(() =>
  z.strictObject({
    since: z.iso
      .datetime({ offset: true })
      .describe('announcements of then and later are sent again; 90 days are kept'),
  }),
);

/** Sends everything since a time again, in order. */
export const replay = route({
  operationId: 'replayWebhook',
  method: 'POST',
  path: '/v1/webhooks/{id}/replay',
  tag,
  summary: 'Send everything since a time again',
  description:
    'A webhook that was stopped or paused goes on with it. Messages keep their ids, by which a receiver knows what it has.',
  access: 'editor',
  params: WebhookParams,
  body: Since,
  bodyExample: { since: '2026-11-29T00:00:00Z' },
  answers: { 202: described },
  problems: ['unknown-webhook'],
  async handle({ params: { id }, body: { since } }, { table }) {
    const position = await placeBefore(table, new Date(since));
    const changed = await changeWebhook(table, id, (webhook) => ({
      ...{ ...webhook, ...fresh, state: 'active' as const },
      position: Math.min(position, webhook.position),
    }));
    return changed === null ? unknownWebhook(id) : answer(202, shown(changed));
  },
});

const Tried = lazy(() =>
  z.object({ delivered: z.boolean(), message: z.string().nullable().describe('why not') }).meta({ id: 'WebhookTest' }),
);

/** Sends a message that means nothing, now, and says what came of it. */
export const tryWebhook = route({
  operationId: 'testWebhook',
  method: 'POST',
  path: '/v1/webhooks/{id}/test',
  tag,
  summary: 'Send a webhook a test message',
  description:
    'A CloudEvent of the type claimtrail.webhook.test, signed as all others; it is sent once, and counts for nothing.',
  access: 'editor',
  params: WebhookParams,
  answers: { 200: { description: 'What came of it.', schema: Tried } },
  problems: ['unknown-webhook'],
  async handle({ params: { id }, requestId, now }, { table, webhookHosts, publishing }) {
    const webhook = await readWebhook(table, id);
    if (webhook === null) return unknownWebhook(id);
    const event = {
      ...{ specversion: '1.0', id: `test.${requestId}`, source: publishing.origin, type: 'claimtrail.webhook.test' },
      ...{ subject: id, time: now.toISOString(), datacontenttype: 'application/json', data: {} },
    };
    const body = JSON.stringify(event);
    const sent = await openPost(webhookHosts)(webhook.url, signedHeaders(webhook, { id: event.id, body, now }), body);
    return answer(200, { delivered: sent.kind === 'taken', message: sent.kind === 'failed' ? sent.message : null });
  },
});
