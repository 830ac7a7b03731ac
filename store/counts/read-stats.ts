import { type Percentiles, percentiles, secondsOf } from '../../claims/statistics/histogram.ts';
import type { Stats } from '../../claims/statistics/stats.ts';
import { statuses } from '../../claims/vocabulary/workflow.ts';
import type { Table } from '../table/table.ts';
import { type Counts, countsByStatus, countsNamed, publicCounts } from './counts.ts';
import { readGeneration } from './generation.ts';
import { readCounts, readTop } from './read-counts.ts';

/** Names that the statistics tell of, at most, in each of their lists. */
const mostNames = 100;
/** Days over which throughput is taken, today included. */
const daysCounted = 7;
const dayMs = 86_400_000;
/** For how long the age of waiting claims is told to the minute. */
const recentMs = dayMs / 2;
const none: Counts = new Map();

/** The counts of everything, as of the newest change that the stream has brought. */
export async function readStats(table: Table, now: Date): Promise<Stats> {
  const { reading } = await readGeneration(table);
  const recent = new Date(now.getTime() - recentMs).toISOString().slice(0, 13);
  const [all, time, queue, arrivals, byPublisher, bySpeaker, days] = await Promise.all([
    readCounts(table, reading, { group: 'all' }),
    readCounts(table, reading, { group: 'time' }),
    readCounts(table, reading, { group: 'queue' }),
    readCounts(table, reading, { group: 'arrival', from: recent }),
    readTop(table, reading, { group: 'publisher', limit: mostNames }),
    readTop(table, reading, { group: 'speaker', limit: mostNames }),
    readCounts(table, reading, { group: 'day', from: dayBefore(now, daysCounted - 1), to: dayBefore(now, 0) }),
  ]);
  const counts = all.get('all') ?? none;
  return {
    total: counts.get('total') ?? 0,
    byStatus: countsByStatus(counts),
    byVerdict: countsNamed(counts, 'verdict:'),
    public: publicCounts(counts),
    byType: countsNamed(counts, 'type:'),
    byPublisher,
    bySpeaker,
    queueAge: queueAge([...byHour(queue, recent), ...byMinute(arrivals)], now),
    timeInStatus: Object.fromEntries(statuses.map((status) => [status, stays(time.get(status) ?? none)])),
    throughput: throughput(days),
    reversals: counts.get('reversals') ?? 0,
    agreement: agreement(counts),
  };
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
}

/** So many claims that came in about then. */
type Arrival = readonly [at: string, count: number];

function byHour(queue: ReadonlyMap<string, Counts>, until: string): readonly Arrival[] {
  const hours = [...queue].flatMap(([date, counts]) => [...counts].map(([hour, n]) => [`${date}T${hour}`, n] as const));
  return hours.filter(([hour]) => hour < until).map(([hour, count]) => [`${hour}:30:00Z`, count]);
}

function byMinute(arrivals: ReadonlyMap<string, Counts>): readonly Arrival[] {
  return [...arrivals].flatMap(([hour, counts]) =>
    [...counts].map(([minute, count]): Arrival => [`${hour}:${minute}:30Z`, count]),
  );
}

function queueAge(arrivals: readonly Arrival[], now: Date): Percentiles {
  const age = (at: string) => Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000));
  return percentiles(arrivals.map(([at, count]) => ({ value: age(at), count })));
}

function stays(buckets: Counts): Percentiles {
  return percentiles([...buckets].map(([bucket, count]) => ({ value: secondsOf(Number(bucket)), count })));
}

function throughput(days: ReadonlyMap<string, Counts>): Stats['throughput'] {
  const sum = (name: 'checked' | 'published' | 'dismissed') =>
    [...days.values()].reduce((total, done) => total + (done.get(name) ?? 0), 0);
  const [checked, published, dismissed] = [sum('checked'), sum('published'), sum('dismissed')];
  return { days: daysCounted, checked, published, dismissed, perDay: (checked + dismissed) / daysCounted };
}

function agreement(counts: Counts): number | null {
  const [agreed, disagreed] = [counts.get('agreed') ?? 0, counts.get('disagreed') ?? 0];
  return agreed + disagreed === 0 ? null : agreed / (agreed + disagreed);
}
