import { type Percentiles, percentiles, secondsOf } from '../claims/statistics/histogram.ts';
import type { DailyStats, Stats } from '../claims/statistics/stats.ts';
import { type Status, statuses } from '../claims/workflow/status.ts';
import { readGeneration } from './projection/generation.ts';
import { type Counts, readCounts, readTop } from './projection/read-counts.ts';
import type { Table } from './table.ts';

/** Names that the statistics tell of, at most, in each of their lists. */
const TOP = 100;
/** Days over which throughput is taken, today included. */
const DAYS = 7;
const DAY_MS = 86_400_000;
const none: Counts = new Map();

/** The counts of everything, as of the newest change that the stream has brought. */
export async function readStats(table: Table, now: Date): Promise<Stats> {
  const { reading } = await readGeneration(table);
  const [all, time, queue, byPublisher, bySpeaker, days] = await Promise.all([
    readCounts(table, reading, { group: 'all' }),
    readCounts(table, reading, { group: 'time' }),
    readCounts(table, reading, { group: 'queue' }),
    readTop(table, reading, { group: 'publisher', limit: TOP }),
    readTop(table, reading, { group: 'speaker', limit: TOP }),
    readDailyStats(table, { from: dayBefore(now, DAYS - 1), to: dayBefore(now, 0) }),
  ]);
  const counts = all.get('all') ?? none;
  const byStatus = startingWith(counts, 'status:');
  return {
    total: counts.get('total') ?? 0,
    byStatus: Object.fromEntries(statuses.map((status) => [status, byStatus[status] ?? 0])) as Record<Status, number>,
    byVerdict: startingWith(counts, 'verdict:'),
    byType: startingWith(counts, 'type:'),
    byPublisher,
    bySpeaker,
    queueAge: queueAge(queue, now),
    timeInStatus: Object.fromEntries(statuses.map((status) => [status, stays(time.get(status) ?? none)])),
    throughput: throughput(days),
    reversals: counts.get('reversals') ?? 0,
    agreement: agreement(counts),
  };
}

/** What was done on each day from one to another, both included (YYYY-MM-DD); days without anything too. */
export async function readDailyStats(
  table: Table,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly DailyStats[]> {
  const { reading } = await readGeneration(table);
  const days = await readCounts(table, reading, { group: 'day', from });
  const length = Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => {
    const date = new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10);
    const done = days.get(date) ?? none;
    const count = (name: string) => done.get(name) ?? 0;
    return {
      date,
      created: count('created'),
      taken: count('taken'),
      proposed: count('proposed'),
      checked: count('checked'),
      published: count('published'),
      dismissed: count('dismissed'),
      reopened: count('reopened'),
      reversed: count('reversed'),
    };
  });
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

function startingWith(counts: Counts, prefix: string): Readonly<Record<string, number>> {
  const named = [...counts].filter(([name, count]) => name.startsWith(prefix) && count > 0);
  return Object.fromEntries(named.map(([name, count]) => [name.slice(prefix.length), count]));
}

function queueAge(queue: ReadonlyMap<string, Counts>, now: Date): Percentiles {
  const waiting = [...queue].flatMap(([date, hours]) =>
    [...hours].map(([hour, count]) => {
      const came = Date.parse(`${date}T${hour}:30:00.000Z`);
      return { value: Math.max(0, Math.round((now.getTime() - came) / 1000)), count };
    }),
  );
  return percentiles(waiting);
}

function stays(buckets: Counts): Percentiles {
  return percentiles([...buckets].map(([bucket, count]) => ({ value: secondsOf(Number(bucket)), count })));
}

function throughput(days: readonly DailyStats[]): Stats['throughput'] {
  const sum = (name: 'checked' | 'published' | 'dismissed') => days.reduce((total, day) => total + day[name], 0);
  const [checked, published, dismissed] = [sum('checked'), sum('published'), sum('dismissed')];
  return { days: DAYS, checked, published, dismissed, perDay: (checked + dismissed) / DAYS };
}

function agreement(counts: Counts): number | null {
  const [agreed, disagreed] = [counts.get('agreed') ?? 0, counts.get('disagreed') ?? 0];
  return agreed + disagreed === 0 ? null : agreed / (agreed + disagreed);
}
