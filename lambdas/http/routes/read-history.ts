import * as z from 'zod';
import { ReviewEvent } from '../../../claims/review-event.ts';
import { openCursor, sealCursor } from '../../../store/cursor.ts';
import { readClaim } from '../../../store/read-claim.ts';
import { readHistory as read } from '../../../store/read-history.ts';
import { answer } from '../answer.ts';
import { ClaimParams } from '../ids.ts';
import { unknownClaim } from '../move-claim.ts';
import { invalidCursor, listOf, pageQuery } from '../paging.ts';
import { route } from '../route.ts';

const EventList = listOf('ReviewEventList', ReviewEvent);

/** What was done to a claim, by whom and why. */
export const readHistory = route({
  operationId: 'readHistory',
  method: 'GET',
  path: '/v1/claims/{id}/history',
  tag: 'Claims',
  summary: "Read a claim's history",
  description: 'Oldest first; each event carries the hash of the one before it.',
  access: 'viewer',
  params: ClaimParams,
  query: z.strictObject(pageQuery),
  answers: { 200: { description: 'A page of review events.', schema: EventList } },
  problems: ['unknown-claim', 'invalid-cursor'],
  async handle({ params: { id }, query: { limit, cursor } }, { table, cursorKey }) {
    const list = `history-${id}`;
    const key = await cursorKey();
    const opened = cursor === undefined ? { kind: 'opened' as const, after: '0' } : openCursor(key, list, cursor);
    if (opened.kind === 'refused') return invalidCursor(opened);
    const events = await read(table, id);
    if (events.length === 0 && (await readClaim(table, id)) === null) return unknownClaim(id);
    const start = Number(opened.after);
    const items = events.slice(start, start + limit);
    const end = start + items.length;
    const nextCursor = end < events.length ? sealCursor(key, { list, after: String(end) }) : null;
    return answer(200, { items, nextCursor } satisfies z.infer<typeof EventList>);
  },
});
