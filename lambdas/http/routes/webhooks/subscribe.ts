import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { eventTypes } from '../../../../claims/events/cloud-event.ts';
import { WebAddress } from '../../../../claims/evidence.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { unreachable } from '../../../../claims/public-address.ts';
import { lastPlace } from '../../../../store/announcements/announcements.ts';
import type { Webhook } from '../../../../store/announcements/webhook.ts';
import { addWebhook, listDeadLetters, listWebhooks, readWebhook } from '../../../../store/announcements/webhooks.ts';
import { newSecret } from '../../../webhooks/sign.ts';
import { listOf } from '../../desk/paging.ts';
import { problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';
import { ShownWebhook, shown, unknownWebhook, WebhookInFull, WebhookParams, WebhookWithSecret } from './shown.ts';

/** More receivers than a desk has; each is asked about at every delivery. */
const most = 50;

const Subscription = lazy(() =>
  z.strictObject({
    url: WebAddress,
    events: z
      .array(z.enum(eventTypes))
      .min(1)
      .max(eventTypes.length)
      .readonly()
      .default(eventTypes.filter((type) => type !== 'claimtrail.claim.moved'))
      .describe('all that readers are told, unless said'),
  }),
);

/** Who is told of what happens, and how far they have got. */
export const listSubscriptions = route({
  operationId: 'listWebhooks',
  method: 'GET',
  path: '/v1/webhooks',
  tag: 'Webhooks',
  summary: 'List webhooks',
  access: 'editor',
  answers: {
    200: { description: 'All of them, the oldest first.', schema: lazy(() => listOf('WebhookList', ShownWebhook())) },
  },
  problems: [],
  async handle(_, { table }) {
    return answer(200, { items: (await listWebhooks(table)).map(shown), nextCursor: null });
  },
});

/** One receiver, with what was sent to it last and what was given up. */
export const readSubscription = route({
  operationId: 'readWebhook',
  method: 'GET',
  path: '/v1/webhooks/{id}',
  tag: 'Webhooks',
  summary: 'Read a webhook, with its last messages and its dead letters',
  access: 'editor',
  params: WebhookParams,
  answers: {
    200: { description: 'The webhook, the last ten messages, and what was given up.', schema: WebhookInFull },
  },
  problems: ['unknown-webhook'],
  async handle({ params: { id } }, { table }) {
    const webhook = await readWebhook(table, id);
    if (webhook === null) return unknownWebhook(id);
    return answer(200, { ...shown(webhook), recent: webhook.recent, deadLetters: await listDeadLetters(table, id) });
  },
});

/** A new receiver, of all that happens from now on. */
export const subscribe = route({
  operationId: 'addWebhook',
  method: 'POST',
  path: '/v1/webhooks',
  tag: 'Webhooks',
  summary: 'Subscribe to what happens',
  description:
    'Messages are CloudEvents in JSON, signed as the Standard Webhooks specification says, in order, each until it is answered with 2xx, for three days. Addresses have to be public.',
  access: 'editor',
  body: Subscription,
  bodyExample: { url: 'https://archive.example.org/claimtrail' },
  answers: { 201: { description: 'The webhook, with its secret.', schema: WebhookWithSecret } },
  problems: ['no-room'],
  async handle({ body, actor, now }, { table, webhookHosts }) {
    const why = webhookHosts.includes(new URL(body.url).hostname) ? null : unreachable(body.url);
    if (why !== null)
      return problem('invalid-body', `/url ${why}.`, { members: { errors: [{ pointer: '/url', detail: why }] } });
    if ((await listWebhooks(table)).length >= most)
      return problem('no-room', `There are ${most} webhooks: delete one first.`);
    const secret = newSecret();
    const webhook: Webhook = {
      id: `w-${randomBytes(8).toString('hex')}`,
      ...body,
      secrets: [{ secret, until: null }],
      ...{ state: 'active', position: await lastPlace(table), attempts: 0, delivered: 0, dead: 0, revision: 1 },
      ...{ failingSince: null, nextAttemptAt: null, lastDeliveredAt: null, lastFailure: null, workingUntil: null },
      ...{ recent: [], createdAt: now.toISOString(), createdBy: actor.id },
    };
    await addWebhook(table, webhook);
    return answer(201, { ...shown(webhook), secret });
  },
});
