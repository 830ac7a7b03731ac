import * as z from 'zod';
import { eventTypes } from '../../claims/events/cloud-event.ts';

/** Where a subscription stands: `stopped` by us, after three days of failures or because its receiver said that it is gone. */
export const webhookStates = ['active', 'paused', 'stopped', 'deleted'] as const;

/** One message that was sent to a receiver, and what came of it. */
export const Attempted = z
  .object({
    at: z.iso.datetime(),
    event: z.string().describe('its id, which the message carries as webhook-id'),
    type: z.enum(eventTypes),
    claim: z.string(),
    failure: z.string().nullable().describe('why it was not taken; null where it was'),
  })
  .readonly()
  .meta({ id: 'WebhookAttempt' });
export type Attempted = z.infer<typeof Attempted>;

/** As many of the last messages as are remembered. */
export const mostRemembered = 10;

/** A receiver of announcements, and how far it has got. */
export const Webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.enum(eventTypes)).readonly(),
    /** Newest first; an older one signs too until it ends. */
    secrets: z.array(z.object({ secret: z.string(), until: z.iso.datetime().nullable() }).readonly()).readonly(),
    state: z.enum(webhookStates),
    /** Place of the last announcement that it has, or does not want. */
    position: z.int().nonnegative(),
    attempts: z.int().nonnegative(),
    failingSince: z.iso.datetime().nullable(),
    nextAttemptAt: z.iso.datetime().nullable(),
    lastDeliveredAt: z.iso.datetime().nullable(),
    lastFailure: z.object({ at: z.iso.datetime(), message: z.string() }).readonly().nullable(),
    delivered: z.int().nonnegative(),
    dead: z.int().nonnegative().describe('announcements that were given up'),
    recent: z.array(Attempted).readonly().default([]).describe('what was sent last, the newest first'),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    revision: z.int().positive(),
    /** Whoever delivers holds it until then, so that two never send at once. */
    workingUntil: z.iso.datetime().nullable(),
  })
  .readonly();
export type Webhook = z.infer<typeof Webhook>;
