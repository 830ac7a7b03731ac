import { recordOf } from '../../claims/record-of.ts';
import { type DailyStats, daysWork } from '../../claims/statistics/stats.ts';
import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import type { Table } from '../table/table.ts';
import { type Counts, countsByStatus } from './counts.ts';
import { readGeneration } from './generation.ts';
import { readCounts } from './read-counts.ts';

const dayMs = 86_400_000;
const none: Counts = new Map();

/** What was done on each day from one to another, both included (YYYY-MM-DD), and where claims stood at its end. */
export async function readDailyStats(
  table: Table,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly DailyStats[]> {
  const { reading } = await readGeneration(table);
  const [all, days] = await Promise.all([
    readCounts(table, reading, { group: 'all' }),
    readCounts(table, reading, { group: 'day', from }),
  ]);
  const standing = standingsBack(countsByStatus(all.get('all') ?? none), days);
  const length = Math.floor((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => {
    const date = new Date(Date.parse(from) + index * dayMs).toISOString().slice(0, 10);
    const done = days.get(date) ?? none;
    const work = recordOf(daysWork, (name) => done.get(name) ?? 0);
    return { date, ...work, byStatus: standing(date) };
  });
}

type Standing = Readonly<Record<Status, number>>;

/** Where claims stood when a day ended: as they stand now, without what entered and left each status since. */
function standingsBack(now: Standing, days: ReadonlyMap<string, Counts>): (date: string) => Standing {
  return (date) => {
    const later = [...days].filter(([day]) => day > date).map(([, counts]) => counts);
    const count = (status: Status) =>
      later.reduce((rest, counts) => rest - (counts.get(`status:${status}`) ?? 0), now[status]);
    return recordOf(statuses, (status) => Math.max(0, count(status)));
  };
}
