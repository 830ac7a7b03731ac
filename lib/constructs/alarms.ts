import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { alarmRows, type Watched } from './alarm-rows.ts';
import { AlarmTopic, type AlarmTopicProps } from './alarm-topic.ts';
import { runbook } from './runbook.ts';

export interface AlarmsProps extends AlarmTopicProps {
  /** What is looked at. */
  readonly watched: Watched;
  /** All that may go wrong, or what is vital alone. */
  readonly which: Stage['alarms']['which'];
  /** Alarms that rollouts have made for themselves. */
  readonly rollouts: readonly Alarm[];
}

/** What a person has to know of, each with the runbook's section that says what to do. */
export class Alarms extends AlarmTopic {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id, props);
    const chosen = alarmRows(props.watched).filter(({ isVital }) => props.which === 'all' || isVital === true);
    const rows = chosen.map(
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
}
