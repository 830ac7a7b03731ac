import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { alarmRows, type Watched } from './alarm-rows.ts';
import { runbook } from './runbook.ts';

export interface AlarmsProps {
  /** What is looked at. */
  readonly watched: Watched;
  /** Alarms that rollouts have made for themselves. */
  readonly rollouts: readonly Alarm[];
  /**
   * Who is written to.
   * @default nobody; subscribe to the topic by hand
   */
  readonly email?: string | undefined;
}

/** What a person has to know of, each with the runbook's section that says what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Claimtrail', enforceSSL: true });
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));

    const rows = alarmRows(props.watched).map(
      ({ section, what, metric, threshold, periods }) =>
        new Alarm(this, section, {
          metric,
          threshold,
          evaluationPeriods: periods,
          comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: TreatMissingData.NOT_BREACHING,
          alarmDescription: runbook(what, section),
        }),
    );
    this.alarms = [...rows, ...props.rollouts];
    for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
