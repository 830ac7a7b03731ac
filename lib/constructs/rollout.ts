import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Alias, type IFunction, type IVersion } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Probe } from '../../lambdas/probing/probe-versions.ts';
import type { Stage } from '../stage.ts';
import type { NodeFunction } from './node-function.ts';
import { runbook } from './runbook.ts';
import { sum } from './sum.ts';
import type { Tried } from './trial.ts';

const period = Duration.minutes(1);

/** How fast traffic moves. */
export const pace = {
  canary: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
  'at-once': LambdaDeploymentConfig.ALL_AT_ONCE,
} as const satisfies Readonly<Record<Stage['rollout'], unknown>>;

export interface RolloutProps {
  /** The function of which new versions come. */
  readonly handler: NodeFunction;
  /** A tenth of the traffic first, or all of it. */
  readonly rollout: Stage['rollout'];
  /**
   * Counts by the minute what went wrong, where the function reports it in an answer: Lambda counts throws alone.
   */
  readonly faults: IMetric;
  /** An event that the function answers without doing anything, on which a new version is tried. */
  readonly probe: Probe['event'];
}

/** Moves traffic to a function's new version, and back to the old one when its faults ring the alarm. */
export class Rollout extends Construct {
  /** What callers call: the version that now serves. */
  readonly live: IFunction;
  readonly alarm: Alarm;
  readonly tried: Tried;

  constructor(scope: Construct, id: string, props: RolloutProps) {
    super(scope, id);
    // The CDK's own types disagree on optional members under exactOptionalPropertyTypes; these are what they say.
    const version = props.handler.currentVersion as IVersion;
    const alias = new Alias(this, 'Live', { aliasName: 'live', version });
    this.live = alias as IFunction;
    this.alarm = new Alarm(this, 'Errors', {
      metric: sum(
        'faults',
        { throws: alias.metricErrors({ period, statistic: Stats.SUM }), faults: props.faults },
        period,
      ),
      threshold: 3,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: runbook(`${props.handler.node.path} failed three times in a minute.`, 'function-errors'),
    });
    const group = new LambdaDeploymentGroup(this, 'Deployment', {
      alias,
      deploymentConfig: pace[props.rollout],
      alarms: [this.alarm],
    });
    this.tried = { handler: props.handler, alias, group, event: props.probe };
  }
}
