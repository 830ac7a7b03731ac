import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
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
    this.#letAlarmsPublish();
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));

    const rows = alarmRows(props.watched).map(
      ({ section, what, metric, threshold, periods, needsSamples = false, isDeadMan = false }) =>
        new Alarm(this, section, {
          metric,
          threshold,
          evaluationPeriods: periods,
          comparisonOperator: isDeadMan
            ? ComparisonOperator.LESS_THAN_THRESHOLD
            : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: isDeadMan ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
          ...(needsSamples ? { evaluateLowSampleCountPercentile: 'ignore' } : {}),
          alarmDescription: runbook(what, section),
        }),
    );
    this.alarms = [...rows, ...props.rollouts];
    for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** A topic with a policy of its own, as TLS asks for, loses the one by which the account's alarms may publish. */
  #letAlarmsPublish(): void {
    const alarms = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { ArnLike: { 'aws:SourceArn': alarms }, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }
}
