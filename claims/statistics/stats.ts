import * as z from 'zod';
import { statuses } from '../workflow/status.ts';

const Count = z.int().nonnegative();
const Seconds = z
  .object({ p50: z.number().nullable(), p90: z.number().nullable() })
  .readonly()
  .describe('seconds; null where nothing was measured');

/** Counts of all claims, and how the work on them goes. */
export const Stats = z
  .object({
    total: Count,
    byStatus: z.record(z.enum(statuses), Count).readonly(),
    byVerdict: z.record(z.string(), Count).readonly(),
    byType: z.record(z.string(), Count).readonly(),
    byPublisher: z.record(z.string(), Count).readonly().describe('the hundred with the most claims'),
    bySpeaker: z.record(z.string(), Count).readonly().describe('the hundred with the most claims'),
    queueAge: Seconds.describe('how long the claims now unreviewed have waited, in seconds'),
    timeInStatus: z.partialRecord(z.enum(statuses), Seconds).readonly(),
    throughput: z
      .object({
        days: Count.describe('the days counted, today included'),
        checked: Count,
        published: Count,
        dismissed: Count,
        perDay: z.number().nonnegative().describe('claims checked or dismissed, a day'),
      })
      .readonly(),
    reversals: Count.describe('checks that came to another verdict than the check before'),
    agreement: z.number().min(0).max(1).nullable().describe('share of proposals that a second reviewer approved'),
  })
  .readonly()
  .meta({ id: 'Stats' });
export type Stats = z.infer<typeof Stats>;

/** What was done on one day, UTC. */
export const DailyStats = z
  .object({
    date: z.iso.date(),
    created: Count,
    taken: Count,
    proposed: Count,
    checked: Count,
    published: Count,
    dismissed: Count,
    reopened: Count,
    reversed: Count,
    byStatus: z
      .record(z.enum(statuses), Count)
      .readonly()
      .describe('how many claims stood in each status when the day ended, or now'),
  })
  .readonly()
  .meta({ id: 'DailyStats' });
export type DailyStats = z.infer<typeof DailyStats>;

/** The verdicts on the claims of one speaker, or of one publisher. */
export const VerdictStats = z
  .object({
    name: z.string(),
    count: Count.describe('claims that have a verdict now'),
    byVerdict: z.record(z.string(), Count).readonly(),
  })
  .readonly()
  .meta({ id: 'VerdictStats' });
export type VerdictStats = z.infer<typeof VerdictStats>;
