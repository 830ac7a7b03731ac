import { Stats } from '../../../claims/statistics/stats.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

/** How the work on all claims stands. */
export const readStats = route({
  operationId: 'readStats',
  method: 'GET',
  path: '/v1/stats',
  tag: 'Statistics',
  summary: 'Read the counts',
  description: 'As of the newest change that the table has told of, usually within a second or two.',
  access: 'viewer',
  answers: { 200: { description: 'The counts.', schema: Stats } },
  problems: [],
  handle: async ({ now }, { stats }) => answer(200, (await stats(now)) satisfies Stats),
});
