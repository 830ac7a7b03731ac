import * as z from 'zod';
import { lazy } from '../lazy.ts';
import { recordOf } from '../record-of.ts';
import { publicStates } from '../vocabulary/public-state.ts';
import { statuses } from '../vocabulary/workflow.ts';

const count = lazy(() => z.int().nonnegative());
const seconds = lazy(() =>
  z
    .object({ p50: z.number().nullable(), p90: z.number().nullable() })
    .readonly()
    .describe('seconds; null where nothing was measured'),
);

/** Counts of all claims, and how the work on them goes. */
export const Stats = lazy(() =>
  z
    .object({
      total: count(),
      byStatus: z.record(z.enum(statuses), count()).readonly().describe('by where the work stands'),
      byVerdict: z.record(z.string(), count()).readonly().describe('by the verdict in work, proposals included'),
      public: z
        .object({
          byState: z.record(z.enum(publicStates).exclude(['unpublished']), count()).readonly(),
          byVerdict: z.record(z.string(), count()).readonly().describe('verdicts that readers see now'),
        })
        .readonly()
        .describe('what readers see, whatever is being done with it'),
      byType: z.record(z.string(), count()).readonly(),
      byPublisher: z.record(z.string(), count()).readonly().describe('the hundred with the most claims'),
      bySpeaker: z.record(z.string(), count()).readonly().describe('the hundred with the most claims'),
      queueAge: seconds().describe('how long the claims now unreviewed have waited, in seconds'),
      timeInStatus: z.partialRecord(z.enum(statuses), seconds()).readonly(),
      throughput: z
        .object({
          days: count().describe('the days counted, today included'),
          checked: count(),
          published: count(),
          dismissed: count(),
          perDay: z.number().nonnegative().describe('claims checked or dismissed, a day'),
        })
        .readonly(),
      reversals: count().describe('checks that came to another verdict than the check before'),
      agreement: z.number().min(0).max(1).nullable().describe('share of proposals that a second reviewer approved'),
    })
    .readonly()
    .meta({ id: 'Stats' }),
);
export type Stats = z.infer<ReturnType<typeof Stats>>;

/** What is counted of each day. */
export const daysWork = [
  'created',
  'taken',
  'proposed',
  'checked',
  'returned',
  'published',
  'dismissed',
  'reopened',
  'withdrawn',
  'reversed',
] as const;

/** What was done on one day, UTC. */
export const DailyStats = lazy(() =>
  z
    .object({
      date: z.iso.date(),
      ...recordOf(daysWork, count),
      byStatus: z
        .record(z.enum(statuses), count())
        .readonly()
        .describe('how many claims stood in each status when the day ended, or now'),
    })
    .readonly()
    .meta({ id: 'DailyStats' }),
);
export type DailyStats = z.infer<ReturnType<typeof DailyStats>>;

/** The verdicts on the claims of one speaker, or of one publisher. */
export const VerdictStats = lazy(() =>
  z
    .object({
      name: z.string(),
      count: count().describe('claims that have a verdict now'),
      byVerdict: z.record(z.string(), count()).readonly(),
    })
    .readonly()
    .meta({ id: 'VerdictStats' }),
);
export type VerdictStats = z.infer<ReturnType<typeof VerdictStats>>;
