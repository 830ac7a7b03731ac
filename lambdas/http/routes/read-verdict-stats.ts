import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { VerdictStats } from '../../../claims/statistics/stats.ts';
import { readVerdictStats as read } from '../../../store/counts/read-verdict-stats.ts';
import { listOf } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const KindQuery = lazy(() => z.strictObject({ by: z.enum(['speaker', 'publisher']).default('speaker') }));

/** Which verdicts the claims of those heard, or quoted, most came to. */
export const readVerdictStats = route({
  operationId: 'readVerdictStats',
  method: 'GET',
  path: '/v1/stats/verdicts',
  tag: 'Statistics',
  summary: 'Read verdicts by speaker or publisher',
  description: 'The ten with the most verdicts on their claims, most first.',
  access: 'viewer',
  query: KindQuery,
  answers: { 200: { description: 'All ten.', schema: lazy(() => listOf('VerdictStatsList', VerdictStats())) } },
  problems: [],
  handle: async ({ query: { by } }, { table }) => answer(200, { items: await read(table, by), nextCursor: null }),
});
