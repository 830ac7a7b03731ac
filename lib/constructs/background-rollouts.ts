import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Construct } from 'constructs';
import type { Probe } from '../../lambdas/probing/probe-versions.ts';
import type { Stage } from '../stage.ts';
import type { NodeFunction } from './node-function.ts';
import { pace } from './rollout.ts';
import { runbook } from './runbook.ts';
import { sum } from './sum.ts';
import type { Tried } from './trial.ts';

const period = Duration.minutes(1);

export interface BackgroundRolloutsProps {
  /** Functions that say what went wrong by throwing, by the name that people read, and what a new version is tried on. */
  readonly functions: Readonly<Record<string, readonly [handler: NodeFunction, event: Probe['event']]>>;
  /** A tenth of the traffic first, or all of it. */
  readonly rollout: Stage['rollout'];
}

/** Moves traffic to the new versions of several functions, and back when they throw; one alarm looks at all of them. */
export class BackgroundRollouts extends Construct {
  readonly alarm: Alarm;
  readonly tried: readonly Tried[];

  constructor(scope: Construct, id: string, { functions, rollout }: BackgroundRolloutsProps) {
    super(scope, id);
    const throws = Object.entries(functions).map(
      ([name, [{ alias }]]) => [name, alias.metricErrors({ period, statistic: Stats.SUM })] as const,
    );
    this.alarm = new Alarm(this, 'Errors', {
      metric: sum('throws', Object.fromEntries(throws), period),
      threshold: 3,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: runbook('Functions that nobody waits for failed three times in a minute.', 'function-errors'),
    });
    this.tried = Object.entries(functions).map(([name, [handler, event]]) => {
      const { alias } = handler;
      const deploymentConfig = pace[rollout];
      const group = new LambdaDeploymentGroup(this, name, { alias, deploymentConfig, alarms: [this.alarm] });
      return { handler, alias, group, event };
    });
  }
}
