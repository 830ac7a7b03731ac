import * as z from 'zod';
import { Claim } from '../../../claims/claim.ts';
import { lazy } from '../../../claims/lazy.ts';
import { recordOf } from '../../../claims/record-of.ts';
import { reasonsToLook } from '../../../claims/workflow/inbox.ts';
import { noteSeen } from '../../../store/comments/comments.ts';
import { waitingFor } from '../../../store/people/waiting.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const Inbox = lazy(() =>
  z
    .object({
      items: z
        .array(
          z
            .object({
              claim: Claim,
              why: z.enum(reasonsToLook),
              reason: z
                .string()
                .nullable()
                .describe("a colleague's words: why it came back, or where you are mentioned"),
              by: z.string().nullable(),
              at: z.iso.datetime().describe('since when, or of what expires: until when'),
            })
            .readonly(),
        )
        .readonly(),
      count: z.int().nonnegative(),
      counts: z.record(z.enum(reasonsToLook), z.int().nonnegative()).readonly(),
      nextCursor: z.null().describe('the inbox is answered as a whole'),
    })
    .meta({ id: 'Inbox' }),
);

/** What waits for whoever asks. */
export const readInbox = route({
  operationId: 'readInbox',
  method: 'GET',
  path: '/v1/inbox',
  tag: 'People',
  summary: 'What waits for you',
  description:
    'Returned with the reason, assigned, mentioned, waiting for your approval, about to expire or expired; the most pressing first.',
  access: 'viewer',
  answers: { 200: { description: 'What waits for you.', schema: Inbox } },
  problems: [],
  async handle({ actor, now }, { table }) {
    const items = await waitingFor(table, actor, { now });
    const counts = recordOf(reasonsToLook, (why) => items.filter((item) => item.why === why).length);
    return answer(200, { items, count: items.length, counts, nextCursor: null } satisfies z.infer<
      ReturnType<typeof Inbox>
    >);
  },
});

const SeenUpTo = lazy(() =>
  z.strictObject({ upTo: z.iso.datetime({ offset: true }).describe('mentions of until then are seen') }),
);

const Seen = lazy(() => z.object({ upTo: z.iso.datetime() }).meta({ id: 'MentionsSeen' }));

/** Takes mentions that were seen out of the inbox. */
export const seeMentions = route({
  operationId: 'seeMentions',
  method: 'POST',
  path: '/v1/inbox/seen',
  tag: 'People',
  summary: 'Say up to when you have seen where you are mentioned',
  access: 'viewer',
  body: SeenUpTo,
  bodyExample: { upTo: '2026-11-30T12:00:00Z' },
  answers: { 200: { description: 'They are no longer in your inbox.', schema: Seen } },
  problems: [],
  async handle({ body: { upTo }, actor, now }, { table }) {
    const seen = new Date(Math.min(Date.parse(upTo), now.getTime()));
    await noteSeen(table, actor.id, seen);
    return answer(200, { upTo: seen.toISOString() });
  },
});
