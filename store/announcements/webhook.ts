import * as z from 'zod';
import { eventTypes } from '../../claims/events/cloud-event.ts';

/** Where a subscription stands: `stopped` by us, after three days of failures or because its receiver said that it is gone. */
export const webhookStates = ['active', 'paused', 'stopped', 'deleted'] as const;

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
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    revision: z.int().positive(),
    /** Whoever delivers holds it until then, so that two never send at once. */
    workingUntil: z.iso.datetime().nullable(),
  })
  .readonly();
export type Webhook = z.infer<typeof Webhook>;
