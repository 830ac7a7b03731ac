import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Dollars = z.number().nonnegative();
const TableClass = z.object({
  millionWrites: Dollars,
  millionReads: Dollars,
  /** A unit a second, bought for an hour. */
  writeHour: Dollars,
  readHour: Dollars,
  gigabyteMonth: Dollars,
});

const Prices = z.object({
  asOf: z.iso.date(),
  region: z.string(),
  note: z.string(),
  table: z.object({ standard: TableClass, infrequent: TableClass }),
  /** What is taken off units bought by the hour that are reserved for so long; for standard storage alone. */
  reservedDiscount: z.object({ oneYear: z.number().min(0).max(1), threeYears: z.number().min(0).max(1) }),
  recoveryGigabyteMonth: Dollars,
  copyGigabyteMonth: Dollars,
  uploads: z.object({
    gigabyteMonth: Dollars,
    coldGigabyteMonth: Dollars,
    millionPuts: Dollars,
    millionGets: Dollars,
    millionEvents: Dollars,
  }),
  queue: z.object({ millionRequests: Dollars, freeRequests: Dollars }),
  functions: z.object({
    gigabyteSecond: Dollars,
    millionCalls: Dollars,
    freeGigabyteSeconds: Dollars,
    freeCalls: Dollars,
  }),
  logs: z.object({ gigabyte: Dollars, freeGigabytes: Dollars }),
  traces: z.object({ million: Dollars, free: Dollars, share: z.number().min(0).max(1) }),
  gateway: z.object({ millionRequests: Dollars }),
  keyMonth: Dollars,
  alarmMetricMonth: Dollars,
  freeAlarmMetrics: Dollars,
  metricMonth: Dollars,
  freeMetrics: Dollars,
  machineClientMonth: Dollars,
});

/** What AWS asks for each thing, on a day. */
export type Prices = Readonly<z.infer<typeof Prices>>;

/** The table of prices in this folder. */
export function readPrices(): Prices {
  return Prices.parse(JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8')));
}
