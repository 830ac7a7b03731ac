import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { ReviewEvent } from '../../../claims/review-event.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory as read } from '../../../store/claims/read-history.ts';
import { ClaimParams } from '../desk/ids.ts';
import { unknownClaim } from '../desk/move-claim.ts';
import { listOf, pageQuery, pageWithin } from '../desk/paging.ts';
import { route } from '../desk/route.ts';

const EventList = lazy(() => listOf('ReviewEventList', ReviewEvent));

const EventsQuery = lazy(() => z.strictObject(pageQuery()));

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
  query: EventsQuery,
  answers: { 200: { description: 'A page of review events.', schema: EventList } },
  problems: ['unknown-claim', 'invalid-cursor'],
  async handle({ params: { id }, query }, { table, cursorKey }) {
    const events = await read(table, id);
    if (events.length === 0 && (await readClaim(table, id)) === null) return unknownClaim(id);
    return pageWithin(events, { ...query, list: `history-${id}`, key: await cursorKey() });
  },
});
