import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { metrics } from '../../lambdas/shared/metric-names.ts';
import { everything, templateOf } from './synthesized.ts';

const template = templateOf(everything);
const Formula = z.object({
  Properties: z.object({
    Metrics: z.array(z.object({ Id: z.string(), Expression: z.string().optional() })).optional(),
  }),
});
const formulas = Object.entries(template.findResources('AWS::CloudWatch::Alarm')).flatMap(([id, resource]) => {
  const { Metrics = [] } = Formula.parse(resource).Properties;
  const expression = Metrics.find(({ Expression }) => Expression !== undefined)?.Expression;
  const parts = Metrics.filter(({ Expression }) => Expression === undefined).map((metric) => metric.Id);
  return expression === undefined ? [] : [[id, expression, parts] as const];
});

describe('alarms', () => {
  test('may publish to the topic, which its policy has to say since it has one', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  test.each(formulas)('%s has a value, too, where one of its metrics has none', (_, expression, parts) => {
    expect(expression).toBe(`SUM([${parts.map((name) => `FILL(${name}, 0)`).join(', ')}])`);
    expect(parts.length).toBeLessThanOrEqual(10);
  });

  test('that sum are those of throttles, rollouts, schedules, backfills and dead men', () => {
    expect(formulas).toHaveLength(8);
  });

  test('and the dashboard look at every metric that the functions write, and at no other', () => {
    const text = JSON.stringify(template.toJSON()).replaceAll('\\', '');
    const alarming = [...text.matchAll(/"MetricName":"(\w+)","Namespace":"claimtrail/g)];
    const shown = [...text.matchAll(/\["claimtrail\/production","(\w+)"/g)];
    const names = new Set([...alarming, ...shown].map(([, name]) => name));
    expect(names).toEqual(new Set([...Object.values(metrics).map(({ name }) => name), 'RefusedTokens']));
  });

  test.each(['Api', 'Ingest'])('%s goes back by what its function answers, not by throws alone', (name) => {
    const metric = name === 'Api' ? '5xx' : metrics.faultyUploads.name;
    const alarms = template.findResources('AWS::CloudWatch::Alarm');
    const [, alarm] = Object.entries(alarms).find(([id]) => id.startsWith(`${name}RolloutErrors`)) ?? [];
    expect(JSON.stringify(alarm)).toContain(`"MetricName":"${metric}"`);
  });

  test('of dead men ring where nothing is measured', () => {
    for (const name of ['nothingcamein', 'watchdidnotrun']) {
      const found = Object.entries(template.findResources('AWS::CloudWatch::Alarm')).find(([id]) =>
        id.toLowerCase().includes(name),
      );
      expect(found?.[1]['Properties'], name).toMatchObject({
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
      });
    }
  });

  test('a budget tells the topic, where the stage has one', () => {
    templateOf().resourceCountIs('AWS::Budgets::Budget', 0);
    templateOf({ alarms: { monthlyDollars: 50 } }).hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 50, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
  });

  test('copies are monthly unless the stage says otherwise', () => {
    const rule = (schedule: string) => ({
      BackupPlan: { BackupPlanRule: [Match.objectLike({ ScheduleExpression: schedule })] },
    });
    templateOf().hasResourceProperties('AWS::Backup::BackupPlan', rule('cron(0 3 1 * ? *)'));
  });
});
