import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { watched } from '../../bench/costs/bill.ts';
import { metrics } from '../../lambdas/shared/metric-names.ts';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { everything, stubBundles, templateOf, testApp } from './synthesized.ts';

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

/** Metrics that a template's alarms look at, those of formulas counted each. */
function metricsLookedAt(of: Template): number {
  const counts = Object.values(of.findResources('AWS::CloudWatch::Alarm')).map((alarm) => {
    const { Metrics = [] } = Formula.parse(alarm).Properties;
    return Math.max(1, Metrics.filter(({ Expression }) => Expression === undefined).length);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

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
    expect(formulas).toHaveLength(9);
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

  test('look at as many metrics as docs/costs.md bills: of production, and of the vital ones alone', () => {
    expect(metricsLookedAt(templateOf())).toBe(watched.alarms.all);
    expect(metricsLookedAt(templateOf({ alarms: { which: 'vital' } }))).toBe(watched.alarms.vital);
  });

  test('that are vital ring of what is lost and of nobody being served', () => {
    const found = Object.keys(templateOf({ alarms: { which: 'vital' } }).findResources('AWS::CloudWatch::Alarm'));
    const named = (part: string) => found.some((id) => id.toLowerCase().includes(part));
    for (const part of ['deaduploads', 'deadrecords', 'unloggedrecords', 'apierrors', 'watchdidnotrun', 'rollout'])
      expect(named(part), part).toBe(true);
    for (const part of ['apislow', 'stuckleases', 'tablethrottles', 'deadwebhooks'])
      expect(named(part), part).toBe(false);
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

  test('ring where CloudFront answers readers with faults, in the region where it counts them', () => {
    const app = testApp();
    deploy(app, readStage(everything), stubBundles());
    const edge = Stack.of(app.node.findChild('claimtrail-production-eu-west-1-edge'));
    expect(edge.region).toBe('us-east-1');
    const found = Template.fromStack(edge);
    found.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/CloudFront',
      MetricName: '5xxErrorRate',
      AlarmActions: [Match.anyValue()],
    });
    found.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@example.org' });
  });
});

describe('a deployment', () => {
  const hooked = Object.entries(template.findResources('AWS::Lambda::Alias')).map(
    ([id, alias]) => [id, alias] as const,
  );
  const handlers = Object.keys(template.findResources('AWS::Lambda::Function')).filter(
    (id) => !/^(Trial|Custom|AWS)/.test(id),
  );

  test('moves the traffic of every function by an alias', () => {
    const served = hooked.map(([, alias]) => alias['Properties'].FunctionName.Ref);
    expect(served.toSorted()).toEqual(handlers.toSorted());
  });

  test.each(hooked)(
    'tries the new version of %s before it gets traffic, and goes back when an alarm rings',
    (_, alias) => {
      const { BeforeAllowTrafficHook: hook, DeploymentGroupName: group } =
        alias['UpdatePolicy'].CodeDeployLambdaAliasUpdate;
      expect(hook.Ref).toMatch(/^TrialFunction/);
      expect(alias['DependsOn']).toContain(hook.Ref);
      const { Properties } = template.findResources('AWS::CodeDeploy::DeploymentGroup')[group.Ref] ?? {};
      expect(Properties.DeploymentConfigName).toBe('CodeDeployDefault.LambdaCanary10Percent5Minutes');
      expect(Properties.AlarmConfiguration).toMatchObject({ Enabled: true, Alarms: [expect.anything()] });
    },
  );

  test('has every function called by its alias alone, by streams and schedules too', () => {
    const targets = [
      ...Object.values(template.findResources('AWS::Scheduler::Schedule')).map(
        (found) => found['Properties'].Target.Arn,
      ),
      ...Object.values(template.findResources('AWS::Lambda::EventSourceMapping')).map(
        (found) => found['Properties'].FunctionName,
      ),
      ...Object.values(template.findResources('AWS::ApiGatewayV2::Integration')).map(
        (found) => found['Properties'].IntegrationUri,
      ),
    ];
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(JSON.stringify(target)).toMatch(/Live[0-9A-F]{8}/);
  });
});

test('a checklist of the desk’s own reaches the API', () => {
  const checklist = { enforced: true, propose: [{ id: 'read', text: 'I have read it.' }], approve: [] };
  const handlers = Object.values(templateOf({ checklist }).findResources('AWS::Lambda::Function'));
  const texts = handlers.flatMap(({ Properties }) => Properties.Environment?.Variables?.CHECKLIST ?? []);
  expect(texts).toEqual([JSON.stringify(checklist)]);
});
