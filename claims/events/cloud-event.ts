import * as z from 'zod';
import type { ReviewEvent } from '../review-event.ts';
import { statuses } from '../vocabulary/workflow.ts';

/** What is announced of a claim, by what it means to those outside. */
export const eventTypes = [
  'claimtrail.claim.moved',
  'claimtrail.check.published',
  'claimtrail.check.corrected',
  'claimtrail.check.reopened',
  'claimtrail.check.withdrawn',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What every announcement says. It holds no text of a claim: whoever may read one asks for it. */
const Common = z.object({
  claimId: z.string(),
  seq: z.int().positive().describe('place in the history of the claim'),
  action: z.string(),
  actor: z.string(),
  at: z.iso.datetime(),
  from: z.enum(statuses),
  to: z.enum(statuses),
  requestId: z.string().nullable().describe('the request that moved it, by which logs can be followed'),
});

/** The address of the check. */
const url = z.url();

const data = {
  'claimtrail.claim.moved': Common.extend({ verdict: z.string().nullable().optional() }),
  'claimtrail.check.published': Common.extend({ url, verdict: z.string() }),
  'claimtrail.check.corrected': Common.extend({ url, verdict: z.string(), before: z.string(), note: z.string() }),
  'claimtrail.check.reopened': Common.extend({ url }),
  'claimtrail.check.withdrawn': Common.extend({ url, before: z.string(), note: z.string() }),
} as const satisfies Record<EventType, z.ZodType>;

/** An event as CloudEvents 1.0 has it, in JSON. */
export function cloudEventOf<Type extends string, Data extends z.ZodType>(type: Type, of: Data) {
  return z.object({
    specversion: z.literal('1.0'),
    id: z.string().describe('the same for the same event, however often it is sent'),
    source: z.string().describe('the desk'),
    type: z.literal(type),
    subject: z.string().describe('the claim'),
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    data: of,
  });
}

/** The schemas of all announcements, by type; `docs/events/` has them as JSON Schema. */
export const eventSchemas = {
  'claimtrail.claim.moved': cloudEventOf('claimtrail.claim.moved', data['claimtrail.claim.moved']),
  'claimtrail.check.published': cloudEventOf('claimtrail.check.published', data['claimtrail.check.published']),
  'claimtrail.check.corrected': cloudEventOf('claimtrail.check.corrected', data['claimtrail.check.corrected']),
  'claimtrail.check.reopened': cloudEventOf('claimtrail.check.reopened', data['claimtrail.check.reopened']),
  'claimtrail.check.withdrawn': cloudEventOf('claimtrail.check.withdrawn', data['claimtrail.check.withdrawn']),
} as const satisfies Record<EventType, z.ZodType>;

export const CloudEvent = z.discriminatedUnion('type', [
  eventSchemas['claimtrail.claim.moved'],
  eventSchemas['claimtrail.check.published'],
  eventSchemas['claimtrail.check.corrected'],
  eventSchemas['claimtrail.check.reopened'],
  eventSchemas['claimtrail.check.withdrawn'],
]);
export type CloudEvent = Readonly<z.infer<typeof CloudEvent>>;

/** Where an event happened, and on whose behalf. */
export interface Setting {
  readonly claimId: string;
  /** Scheme and host of the desk. */
  readonly origin: string;
  readonly requestId: string | null;
}

/** What is announced of a review event; null for one that moves nothing and tells readers nothing. */
export function announcementOf(event: ReviewEvent, { claimId, origin, requestId }: Setting): CloudEvent | null {
  const { seq, action, actor, at, before, after } = event;
  const type = typeOf(event);
  if (type === null || after.status === undefined || before.status === undefined) return null;
  const corrected = after.corrections?.at(-1);
  const verdict = after.published?.verdict ?? after.verdict ?? undefined;
  return CloudEvent.parse({
    specversion: '1.0',
    id: `${claimId}.${seq}`,
    source: origin,
    type,
    subject: claimId,
    time: at,
    datacontenttype: 'application/json',
    data: {
      ...{ claimId, seq, action, actor, at, from: before.status, to: after.status, requestId },
      ...(type === 'claimtrail.claim.moved'
        ? { verdict: after.verdict }
        : { url: `${origin}/checks/${claimId}`, verdict }),
      ...(corrected === undefined ? {} : { before: corrected.from, note: corrected.note }),
    },
  });
}

function typeOf({ action, before, after }: ReviewEvent): EventType | null {
  if (before.status === undefined || before.status === after.status) return null;
  if (action === 'withdraw') return 'claimtrail.check.withdrawn';
  if (action === 'publish')
    return after.corrections === undefined ? 'claimtrail.check.published' : 'claimtrail.check.corrected';
  return action === 'reopen' && before.status === 'published' ? 'claimtrail.check.reopened' : 'claimtrail.claim.moved';
}
