import { Duration } from 'aws-cdk-lib';
import { type IMetric, type MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { metrics } from '../../lambdas/shared/metric-names.ts';
import type { Announcements } from './announcements.ts';
import type { Backup } from './backup.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { EventLog } from './event-log.ts';
import type { Exports } from './exports.ts';
import type { ClaimsHttpApi } from './http-api.ts';
import type { Inbox } from './inbox.ts';
import type { NodeFunction } from './node-function.ts';
import type { Projection } from './projection.ts';
import { sum } from './sum.ts';

/** What the alarms and the dashboard look at. */
export interface Watched {
  readonly inbox: Inbox;
  readonly claims: ClaimsTable;
  readonly gateway: ClaimsHttpApi;
  readonly projection: Projection;
  readonly announcements: Announcements;
  readonly eventLog: EventLog;
  readonly exports: Exports;
  /** Functions by the name that people read. */
  readonly functions: Readonly<Record<string, NodeFunction>> & { readonly watch: NodeFunction };
  readonly backfill: StateMachine;
  /** Where copies of the table are kept; undefined where the stage makes none. */
  readonly backup: Backup | undefined;
  /** Hours after which somebody has to know that nothing has come in; undefined where it may stay quiet. */
  readonly quietHours: number | undefined;
  /** Namespace of the metrics that the functions themselves write. */
  readonly namespace: string;
}

type Functions = Readonly<Record<string, NodeFunction>>;

/** One thing that may go wrong: a metric, and the value from which a person has to know. */
export interface AlarmRow {
  /** Name of the alarm, and of its section in docs/runbook.md. */
  readonly section: string;
  readonly what: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Periods in a row. */
  readonly periods: number;
  /** Rings below the threshold instead, and where nothing is measured at all. */
  readonly isDeadMan?: true;
  /** Something is lost, or nobody is served: it rings in the smallest of desks as well. */
  readonly isVital?: true;
  /** Of a percentile, which few samples say nothing of: let it pass until there are enough. */
  readonly needsSamples?: true;
}

const fiveMinutes = Duration.minutes(5);

/** Every alarm but those of rollouts, in the order in which the runbook treats them. */
export function alarmRows(watched: Watched): readonly AlarmRow[] {
  return [
    ...ingestionRows(watched),
    ...tableRows(watched),
    ...logRows(watched),
    ...apiRows(watched),
    ...reviewRows(watched),
  ];
}

function ingestionRows({ inbox, backfill, namespace, quietHours }: Watched): readonly AlarmRow[] {
  return [
    {
      section: 'oldest-message',
      what: 'An upload has waited half an hour to be read.',
      metric: inbox.queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes }),
      // An upload that fails is out of this count at its third reception, at most 24 minutes after it came.
      threshold: Duration.minutes(30).toSeconds(),
      periods: 1,
      isVital: true,
    },
    {
      section: 'dead-uploads',
      what: 'An upload failed five times and lies in the dead letters.',
      metric: inbox.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes }),
      threshold: 1,
      periods: 1,
      isVital: true,
    },
    {
      section: 'failed-articles',
      what: 'Twenty articles in an hour could not be read.',
      metric: new Metric({
        namespace,
        metricName: metrics.failedArticles.name,
        statistic: Stats.SUM,
        period: Duration.hours(1),
      }),
      threshold: 20,
      periods: 1,
    },
    {
      section: 'failed-backfill',
      what: 'A backfill ended before its end: it failed, was stopped or ran out of time.',
      metric: sum(
        'unfinished backfills',
        {
          failed: backfill.metricFailed({ statistic: Stats.SUM }),
          aborted: backfill.metricAborted({ statistic: Stats.SUM }),
          timedOut: backfill.metricTimedOut({ statistic: Stats.SUM }),
        },
        fiveMinutes,
      ),
      threshold: 1,
      periods: 1,
    },
    ...(quietHours === undefined ? [] : [nothingCameIn(namespace, quietHours)]),
  ];
}

/** An inbox that nothing reaches looks like a quiet day, to everybody but whoever knows that there are none. */
function nothingCameIn(namespace: string, hours: number): AlarmRow {
  const period = Duration.hours(hours);
  const read = (metricName: string) => new Metric({ namespace, metricName, statistic: Stats.SUM });
  return {
    section: 'nothing-came-in',
    what: `No article has come in for ${hours} hours.`,
    metric: sum(
      'articles read',
      { ready: read(metrics.readyArticles.name), failed: read(metrics.failedArticles.name) },
      period,
    ),
    threshold: 1,
    periods: 1,
    isDeadMan: true,
  };
}

function tableRows({ claims, projection, announcements, backup, namespace }: Watched): readonly AlarmRow[] {
  return [
    {
      section: 'iterator-age',
      what: 'The counts are ten minutes behind the table.',
      metric: projection.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes }),
      threshold: Duration.minutes(10).toMilliseconds(),
      periods: 1,
      isVital: true,
    },
    {
      section: 'announcements-behind',
      what: 'The bus is told of changes ten minutes late.',
      metric: announcements.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes }),
      threshold: Duration.minutes(10).toMilliseconds(),
      periods: 1,
    },
    {
      section: 'dead-records',
      what: 'A change of the table could not be counted for two hours and lies in the dead letters: the counts are off.',
      metric: projection.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes }),
      threshold: 1,
      periods: 1,
      isVital: true,
    },
    {
      section: 'dead-announcements',
      what: 'A change of status could not be told to the bus and lies in the dead letters.',
      metric: announcements.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes }),
      threshold: 1,
      periods: 1,
      isVital: true,
    },
    {
      section: 'dead-webhooks',
      what: 'A webhook has failed for three days, or its receiver is gone: nothing is sent to it any more.',
      metric: new Metric({
        namespace,
        metricName: metrics.deadWebhooks.name,
        statistic: Stats.SUM,
        period: Duration.hours(1),
      }),
      threshold: 1,
      periods: 1,
    },
    {
      section: 'stopped-notices',
      what: 'Somebody could not be told for a day what waits for them: they are sent nothing any more.',
      metric: new Metric({
        namespace,
        metricName: metrics.stoppedNotices.name,
        statistic: Stats.SUM,
        period: Duration.hours(1),
      }),
      threshold: 1,
      periods: 1,
    },
    {
      section: 'table-throttles',
      what: 'The table or one of its indexes refused requests, or parts of them, for their number three times in a row.',
      metric: throttles(claims),
      threshold: 10,
      periods: 3,
    },
    ...(backup === undefined ? [] : [failedBackups(backup)]),
  ];
}

function logRows({ eventLog }: Watched): readonly AlarmRow[] {
  const hour = Duration.hours(1);
  return [
    {
      section: 'unsigned-log',
      what: 'The log of events could not be added to or signed three times in an hour, or is not what was signed before.',
      metric: eventLog.handler.metricErrors({ statistic: Stats.SUM, period: hour }),
      threshold: 3,
      periods: 1,
      isVital: true,
    },
    {
      section: 'unlogged-records',
      what: 'A change of the table could not be logged for two hours and lies in the dead letters: the log lacks its events.',
      metric: eventLog.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes }),
      threshold: 1,
      periods: 1,
      isVital: true,
    },
  ];
}

function apiRows({ gateway, functions }: Watched): readonly AlarmRow[] {
  return [
    {
      section: 'api-errors',
      what: 'The API answered five times in five minutes with a fault of its own.',
      metric: gateway.api.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: 5,
      periods: 1,
      isVital: true,
    },
    {
      section: 'refused-tokens',
      what: 'Two hundred requests in five minutes came with a token that is not accepted.',
      metric: gateway.refusedTokens({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: 200,
      periods: 1,
    },
    {
      section: 'api-slow',
      what: 'One answer in a hundred took longer than three seconds, for a quarter of an hour.',
      metric: gateway.api.metricLatency({ period: fiveMinutes, statistic: Stats.p(99) }),
      threshold: 3000,
      periods: 3,
      needsSamples: true,
    },
    {
      section: 'function-throttles',
      what: 'Lambda turned calls away because too many ran at once.',
      metric: total('Throttles', functions),
      threshold: 10,
      periods: 2,
    },
  ];
}

function reviewRows({ namespace, functions, exports }: Watched): readonly AlarmRow[] {
  return [
    {
      section: 'stuck-leases',
      what: 'Claims have been held a day beyond the end of their lease.',
      metric: new Metric({
        namespace,
        metricName: metrics.stuckLeases.name,
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      threshold: 1,
      periods: 2,
    },
    {
      section: 'failed-exports',
      what: 'An export that an editor asked for was given up, or could not be looked for.',
      metric: exports.handler.metricErrors({ statistic: Stats.SUM, period: Duration.hours(1) }),
      threshold: 1,
      periods: 1,
    },
    {
      section: 'scheduled-errors',
      what: 'Functions that a schedule calls failed three times in an hour: at least once with both repetitions.',
      metric: total('Errors', scheduled(functions), Duration.hours(1)),
      threshold: 3,
      periods: 1,
    },
    {
      section: 'watch-did-not-run',
      what: 'What looks for stuck and unread things has not run for two hours.',
      metric: total('Invocations', { watch: functions.watch }, Duration.hours(2)),
      threshold: 1,
      periods: 1,
      isVital: true,
      isDeadMan: true,
    },
  ];
}

/** Functions that nobody waits for: without an alarm of their own, nobody would miss what they measure or bring. */
function scheduled(functions: Watched['functions']): Functions {
  return Object.fromEntries(Object.entries(functions).filter(([name]) => name === 'watch' || name === 'feeds'));
}

/** A Lambda metric, summed over functions. */
export function total(metricName: string, functions: Functions, period = fiveMinutes): MathExpression {
  const each = Object.entries(functions).map(
    ([name, handler]) => [`${name}${metricName}`, handler.metric(metricName, { statistic: Stats.SUM })] as const,
  );
  return sum(metricName, Object.fromEntries(each), period);
}

/** Indexes that machines fill, and whose hottest list decides how much the table takes. */
const filledByMachines = ['status-age', 'status-score', 'publisher-age', 'publisher-score', 'speaker-score', 'top'];

/**
 * Reads and writes that the table or one of its indexes refused. They are counted each, as part of a batch or a
 * transaction too; "ThrottledRequests" counts a batch only where all of it was refused.
 */
function throttles({ table }: ClaimsTable): MathExpression {
  const refused = (metricName: string, index?: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: {
        TableName: table.tableName,
        ...(index === undefined ? {} : { GlobalSecondaryIndexName: index }),
      },
      statistic: Stats.SUM,
    });
  const ofIndexes = filledByMachines.map(
    (index) => [`writes${index.replaceAll('-', '')}`, refused('WriteThrottleEvents', index)] as const,
  );
  const ofTable = { reads: refused('ReadThrottleEvents'), writes: refused('WriteThrottleEvents') };
  return sum('throttled reads and writes', { ...ofTable, ...Object.fromEntries(ofIndexes) }, fiveMinutes);
}

function failedBackups({ vault }: Backup): AlarmRow {
  return {
    section: 'failed-backup',
    what: 'A copy of the table could not be made.',
    metric: new Metric({
      namespace: 'AWS/Backup',
      metricName: 'NumberOfBackupJobsFailed',
      dimensionsMap: { BackupVaultName: vault.backupVaultName },
      statistic: Stats.SUM,
      period: Duration.hours(1),
    }),
    threshold: 1,
    periods: 1,
    isVital: true,
  };
}
