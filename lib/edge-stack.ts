import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { runbook } from './constructs/runbook.ts';

export interface EdgeStackProps extends StackProps {
  /** The distribution before page and API. */
  readonly distributionId: string;
  /** Who is written to. */
  readonly email: string;
}

/** What CloudFront answers with a fault. It counts in us-east-1 alone, where an alarm has to lie too: hence a stack of its own. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { distributionId, email, ...props }: EdgeStackProps) {
    super(scope, id, { ...props, env: { ...props.env, region: 'us-east-1' } });
    const { topic } = new AlarmTopic(this, 'Alarms', { email });
    const alarm = new Alarm(this, 'EdgeErrors', {
      metric: new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
        statistic: Stats.AVERAGE,
        period: Duration.minutes(5),
      }),
      threshold: 5,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: runbook('For ten minutes one answer in twenty to a reader was a fault (5xx).', 'edge-errors'),
    });
    alarm.addAlarmAction(new SnsAction(topic));
  }
}
