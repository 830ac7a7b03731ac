import { Aws, Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { metrics } from '../../lambdas/shared/metric-names.ts';
import { total, type Watched } from './alarm-rows.ts';
import type { Alarms } from './alarms.ts';

const period = Duration.minutes(5);

/** One screen: what rings, how much comes in, how the API answers, how far the counts are behind. */
export class DeskDashboard extends Construct {
  /** Where the console shows it. */
  readonly address: string;

  constructor(scope: Construct, id: string, { watched, alarms }: { watched: Watched; alarms: Alarms }) {
    super(scope, id);
    const { inbox, gateway, projection, claims, functions, namespace } = watched;
    const own = ({ name: metricName }: { readonly name: string }, statistic: string) =>
      new Metric({ namespace, metricName, statistic, period });
    const { dashboardName } = new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.alarms], width: 24 })],
        [
          graph('Articles', [
            own(metrics.readyArticles, Stats.SUM),
            own(metrics.failedArticles, Stats.SUM),
            own(metrics.claims, Stats.SUM),
          ]),
          graph('Uploads waiting', [
            inbox.queue.metricApproximateNumberOfMessagesVisible({ period }),
            inbox.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
          ]),
          graph('Oldest upload (s)', [inbox.queue.metricApproximateAgeOfOldestMessage({ period })]),
        ],
        [
          graph('Requests', [
            gateway.api.metricCount({ period }),
            gateway.api.metricClientError({ period }),
            gateway.api.metricServerError({ period }),
          ]),
          graph(
            'Latency (ms)',
            [50, 90, 99].map((p) => gateway.api.metricLatency({ period, statistic: Stats.p(p) })),
          ),
          graph('Functions', [total('Errors', functions), total('Throttles', functions)]),
        ],
        [
          graph('Counts behind (ms)', [projection.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period })]),
          graph('Table capacity', [
            claims.table.metricConsumedReadCapacityUnits({ period }),
            claims.table.metricConsumedWriteCapacityUnits({ period }),
          ]),
          graph('Reviews', [
            own(metrics.stuckLeases, Stats.MAXIMUM),
            own(metrics.oldestUnreviewedHours, Stats.MAXIMUM),
          ]),
        ],
        [
          graph('Feeds', [own(metrics.fedArticles, Stats.SUM), own(metrics.failedFeeds, Stats.SUM)]),
          graph('Faults', [own(metrics.faultyUploads, Stats.SUM)]),
        ],
      ],
    });
    this.address = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home#dashboards/dashboard/${dashboardName}`;
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8 });
}
