import type { WebhookEvent } from '../api/model.ts';

/** What happened, as people say it. */
export const eventWords = {
  'claimtrail.check.published': 'published',
  'claimtrail.check.corrected': 'corrected',
  'claimtrail.check.reopened': 'looked at again',
  'claimtrail.check.withdrawn': 'withdrawn',
  'claimtrail.claim.moved': 'any other change of status',
} as const satisfies Record<WebhookEvent, string>;

/** All that a receiver can ask for, what readers are told first. */
export const webhookEvents = Object.keys(eventWords) as WebhookEvent[];
