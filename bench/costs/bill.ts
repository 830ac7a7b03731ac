import type { Stage } from '../../lib/stage.ts';
import type { Measured } from './measure.ts';
import type { Prices } from './prices.ts';

/** What differs between two deployments of the same desk. */
export interface Deployment {
  readonly storage: 'standard' | 'infrequent';
  /** Whether units are paid for one by one, bought by the hour, or bought for a year or three, which standard storage alone can be. */
  readonly capacity: 'on-demand' | 'provisioned' | 'one year' | 'three years';
  /** Copies of the whole table that are kept at one time. */
  readonly copies: number;
  readonly machineClient: boolean;
  /** Which alarms ring. */
  readonly alarms: Stage['alarms']['which'];
  /** Whether every claim is found by its terms, or those worth it, for a while. */
  readonly memory: 'all' | 'sparing';
}

/** What was measured, by which claims are found by their terms. */
export type MeasuredBy = Readonly<Record<Deployment['memory'], Measured>>;

/** Articles a day, and the month after the first deployment, from 1. */
export interface Volume {
  readonly perDay: number;
  readonly month: number;
}

/** Dollars of one month by what they are for. */
export type Bill = Readonly<Record<string, number>>;

const daysInMonth = 30;
const gigabyte = 1e9;
/** Memory of the functions that read articles and of those that follow the stream, in GB. */
const memory = { ingest: 1.73, follow: 0.5 } as const;
/** Requests to the table one after another, for an article, at the 6 ms that each takes within a region. */
const waiting = { ingest: 12 * 6, follow: 8 * 6 } as const;
/** Metrics that alarms look at, those of formulas counted each, and metrics that the functions write. */
export const watched = { alarms: { all: 56, vital: 23 }, metrics: 11 } as const;
/** Logged for an article by all functions together, Lambda's own lines included. */
const loggedBytes = 2500;
/** Reviewers and machines ask as often as articles come, at 25 read units and 40 ms each. */
const requests = { share: 1, reads: 25, milliseconds: 40 } as const;

/** The share of bought units that is used over a day and a night: scaling aims at six tenths, and follows with a delay. */
const usedShare = 0.5;
const hoursInMonth = 24 * daysInMonth;

/** What so many units cost in a month, by the one or the other way to pay. */
function unitsCost(
  units: number,
  { million, hour }: { readonly million: number; readonly hour: number },
  {
    capacity,
    discounts,
  }: { readonly capacity: Deployment['capacity']; readonly discounts: Prices['reservedDiscount'] },
): number {
  if (capacity === 'on-demand') return (units * million) / 1e6;
  const discount = { provisioned: 0, 'one year': discounts.oneYear, 'three years': discounts.threeYears }[capacity];
  // A unit bought is one a second.
  return (units / 3600 / hoursInMonth / usedShare) * hoursInMonth * hour * (1 - discount);
}

/** What a month costs, storage as it stands at the month's end. */
export function billOf(by: MeasuredBy, prices: Prices, deployment: Deployment, { perDay, month }: Volume): Bill {
  const measured = by[deployment.memory];
  const articles = perDay * daysInMonth;
  const kept = articles * month;
  const price = prices.table[deployment.storage];
  const bought = { capacity: deployment.capacity, discounts: prices.reservedDiscount };
  const units = Object.values(measured.writes).reduce((sum, each) => sum + each, 0);
  const reads = articles * (measured.reads + requests.share * requests.reads);
  const expired = articles * Math.max(0, month - measured.expiringDays / daysInMonth);
  const inTable = (kept * measured.tableBytes - expired * measured.expiringBytes) / gigabyte;
  const inIndexes = (kept * measured.indexBytes) / gigabyte;
  const uploads = (kept * measured.uploadBytes) / gigabyte;
  const calls = articles * (1 / 5 + 3 / 5 + requests.share);
  const seconds =
    (articles *
      (memory.ingest * (measured.milliseconds + waiting.ingest + requests.share * requests.milliseconds) +
        3 * memory.follow * (waiting.follow / 5))) /
    1000;
  const beyond = (used: number, free: number) => Math.max(0, used - free);
  const { functions, logs, queue, traces } = prices;
  return {
    'table: writes': unitsCost(articles * units, { million: price.millionWrites, hour: price.writeHour }, bought),
    'table: reads': unitsCost(reads, { million: price.millionReads, hour: price.readHour }, bought),
    'table: storage': (inTable + inIndexes) * price.gigabyteMonth,
    'table: recovery to any second': inTable * prices.recoveryGigabyteMonth,
    'table: copies': (inTable / month) * copiedMonths(month, deployment.copies) * prices.copyGigabyteMonth,
    'uploads and their events':
      Math.min(uploads, (uploads / month) * 3) * prices.uploads.gigabyteMonth +
      (uploads - Math.min(uploads, (uploads / month) * 3)) * prices.uploads.coldGigabyteMonth +
      (articles * (prices.uploads.millionPuts + prices.uploads.millionGets + prices.uploads.millionEvents)) / 1e6 +
      (beyond(articles * 1.4, queue.freeRequests) * queue.millionRequests) / 1e6,
    functions:
      beyond(seconds, functions.freeGigabyteSeconds) * functions.gigabyteSecond +
      (beyond(calls, functions.freeCalls) * functions.millionCalls) / 1e6,
    'logs, traces and the gateway':
      beyond((articles * loggedBytes) / gigabyte, logs.freeGigabytes) * logs.gigabyte +
      (beyond(calls * traces.share, traces.free) * traces.million) / 1e6 +
      (articles * requests.share * prices.gateway.millionRequests) / 1e6,
    'keys, alarms, a client of machines':
      2 * prices.keyMonth +
      beyond(watched.alarms[deployment.alarms], prices.freeAlarmMetrics) * prices.alarmMetricMonth +
      beyond(watched.metrics, prices.freeMetrics) * prices.metricMonth +
      (deployment.machineClient ? prices.machineClientMonth : 0),
  };
}

/** The months of articles that all kept copies hold together: one made at the start of each of the last months. */
function copiedMonths(month: number, copies: number): number {
  return Array.from({ length: copies }, (_, ago) => Math.max(0, month - 1 - ago)).reduce((sum, held) => sum + held, 0);
}

/** A bill's sum. */
export function totalOf(bill: Bill): number {
  return Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);
}

/** Every way to deploy a desk that is billed otherwise. */
export const everyDeployment: readonly Deployment[] = (['standard', 'infrequent'] as const).flatMap((storage) =>
  (['on-demand', 'provisioned', 'one year', 'three years'] as const)
    .filter((capacity) => storage === 'standard' || !capacity.includes('year'))
    .flatMap((capacity) =>
      [3, 0].flatMap((copies) =>
        [true, false].flatMap((machineClient) =>
          (['all', 'vital'] as const).flatMap((alarms) =>
            (['all', 'sparing'] as const).map(
              (memory) => ({ storage, capacity, copies, machineClient, alarms, memory }) as const,
            ),
          ),
        ),
      ),
    ),
);

/** The deployment of some that is billed least at a volume. */
export function cheapestOf(
  deployments: readonly Deployment[],
  { measured, prices }: { readonly measured: MeasuredBy; readonly prices: Prices },
  volume: Volume,
): { readonly deployment: Deployment; readonly dollars: number } | null {
  const billed = deployments.map((deployment) => ({
    deployment,
    dollars: totalOf(billOf(measured, prices, deployment, volume)),
  }));
  return billed.toSorted((one, other) => one.dollars - other.dollars)[0] ?? null;
}
