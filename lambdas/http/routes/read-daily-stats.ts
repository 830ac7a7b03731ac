import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { DailyStats } from '../../../claims/statistics/stats.ts';
import { readDailyStats as read } from '../../../store/counts/read-daily-stats.ts';
import { listOf } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';
import { badParameter } from '../kit/read-call.ts';

const dayMs = 24 * 60 * 60 * 1000;
const longest = 366;
const usual = 30;

const day = () => z.iso.date('must be a date, such as 2026-11-23').optional();

const DaysQuery = lazy(() =>
  z.strictObject({
    from: day().describe(`first day, UTC; ${usual} days up to \`to\` unless told`),
    to: day().describe('last day, UTC; today unless told'),
  }),
);

/** What was done on each day. */
export const readDailyStats = route({
  operationId: 'readDailyStats',
  method: 'GET',
  path: '/v1/stats/daily',
  tag: 'Statistics',
  summary: 'Read what was done day by day',
  description: `Oldest first, days on which nothing was done too, at most ${longest} of them.`,
  access: 'viewer',
  query: DaysQuery,
  answers: { 200: { description: 'All days asked for.', schema: lazy(() => listOf('DailyStatsList', DailyStats())) } },
  problems: [],
  async handle({ query, now }, { table }) {
    const to = query.to ?? dayOf(now.getTime());
    const from = query.from ?? dayOf(Date.parse(to) - (usual - 1) * dayMs);
    const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
    if (days < 1) return badParameter('to', `is before from (${from} to ${to})`);
    if (days > longest) return badParameter('from', `asks for ${days} days up to ${to}; at most ${longest} are given`);
    return answer(200, { items: await read(table, { from, to }), nextCursor: null });
  },
});

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
