import * as z from 'zod';
import { eventTypes } from '../../../../claims/events/cloud-event.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { Attempted, type Webhook } from '../../../../store/announcements/webhook.ts';
import { DeadLetter } from '../../../../store/announcements/webhooks.ts';
import { type Problem, problem } from '../../desk/problems.ts';

/** A subscription as editors see it; its secret is shown when it is made and never again. */
export const ShownWebhook = lazy(() =>
  z
    .object({
      id: z.string(),
      url: z.string(),
      events: z.array(z.enum(eventTypes)).readonly(),
      state: z.enum(['active', 'paused', 'stopped']).describe('`stopped`: given up after three days, or gone'),
      delivered: z.int(),
      dead: z.int().describe('announcements that were given up'),
      attempts: z.int().describe('failed in a row'),
      failingSince: z.string().nullable(),
      nextAttemptAt: z.string().nullable(),
      lastDeliveredAt: z.string().nullable(),
      lastFailure: z.object({ at: z.string(), message: z.string() }).readonly().nullable(),
      createdAt: z.string(),
      createdBy: z.string(),
    })
    .readonly()
    .meta({ id: 'Webhook' }),
);

/** The same with its secret. */
export const WebhookWithSecret = lazy(() =>
  ShownWebhook()
    .unwrap()
    .extend({ secret: z.string().describe('keep it: messages are signed with it, and it is not shown again') })
    .meta({ id: 'WebhookWithSecret' }),
);

/** The same with what was sent last, and what was given up. */
export const WebhookInFull = lazy(() =>
  ShownWebhook()
    .unwrap()
    .extend({
      recent: z.array(Attempted).readonly().describe('the newest first'),
      deadLetters: z.array(DeadLetter).readonly().describe('the oldest first'),
    })
    .meta({ id: 'WebhookInFull' }),
);

export const WebhookParams = lazy(() => z.object({ id: z.string().max(100).describe('the id of a webhook') }));

export function shown({ id, url, events, state, ...webhook }: Webhook): z.infer<ReturnType<typeof ShownWebhook>> {
  const { delivered, dead, attempts, failingSince, nextAttemptAt, lastDeliveredAt, lastFailure, createdAt, createdBy } =
    webhook;
  return {
    ...{ id, url, events, state: state === 'deleted' ? 'stopped' : state, delivered, dead, attempts, failingSince },
    ...{ nextAttemptAt, lastDeliveredAt, lastFailure, createdAt, createdBy },
  };
}

export function unknownWebhook(id: string): Problem {
  return problem(
    'unknown-webhook',
    `No webhook has the id ${JSON.stringify(id)}; GET /v1/webhooks lists those there are.`,
  );
}
