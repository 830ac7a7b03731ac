import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { held } from './held.ts';

const MetricStat = z.object({ Metric: z.object({ MetricName: z.string() }) });
const Alarm = z.object({
  AlarmDescription: z.string(),
  ComparisonOperator: z.enum(['GreaterThanOrEqualToThreshold', 'LessThanThreshold']),
  EvaluationPeriods: z.int().positive(),
  Threshold: z.number(),
  TreatMissingData: z.enum(['breaching', 'notBreaching']).optional(),
  MetricName: z.string().optional(),
  Metrics: z
    .array(z.object({ Id: z.string(), Expression: z.string().optional(), MetricStat: MetricStat.optional() }))
    .optional(),
});
type Alarm = z.infer<typeof Alarm>;
const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown().optional() })),
});

/** Values of one period by the names of metrics; a name that is missing was not measured. */
export type Measured = Readonly<Record<string, number>>;

/** The alarms of a section, told values as CloudWatch tells them. */
export interface RehearsedAlarm {
  /** How many of its metrics' names are looked at: those that can be told. */
  readonly metrics: readonly string[];
  readonly threshold: number;
  /** Whether it would ring where each of its periods has these values. */
  rings(values: Measured): boolean;
}

const sumOfFilled = /^SUM\(\[(?:FILL\(\w+, 0\)(?:, )?)+\]\)$/;

/** What an alarm looks at in one period; null where nothing was measured. */
function lookedAt({ MetricName: name, Metrics: metrics = [] }: Alarm, values: Measured): number | null {
  if (name !== undefined) return values[name] ?? null;
  const [formula] = metrics.flatMap(({ Expression }) => Expression ?? []);
  const parts = metrics.flatMap(({ MetricStat: stat }) => stat?.Metric.MetricName ?? []);
  if (formula === undefined || !sumOfFilled.test(formula))
    throw new Error(`The formula "${formula}" is not known here.`);
  // A value is told by one of the parts that have its name: the others were quiet.
  const told = [...new Set(parts)].map((part) => values[part] ?? 0);
  return told.reduce((sum, value) => sum + value, 0);
}

function wouldRing(alarm: Alarm, values: Measured): boolean {
  const value = lookedAt(alarm, values);
  if (value === null) return alarm.TreatMissingData === 'breaching';
  return alarm.ComparisonOperator === 'LessThanThreshold' ? value < alarm.Threshold : value >= alarm.Threshold;
}

function namesIn({ MetricName: name, Metrics: metrics = [] }: Alarm): readonly string[] {
  return name === undefined ? metrics.flatMap(({ MetricStat: stat }) => stat?.Metric.MetricName ?? []) : [name];
}

/** The alarms of synthesized templates that name a section, as one: it rings where one of them does. */
export function alarmOf(section: string, templates: readonly unknown[]): RehearsedAlarm {
  const alarms = templates
    .flatMap((template) => Object.values(Template.parse(template).Resources))
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .flatMap(({ Properties }) => Alarm.safeParse(Properties).data ?? [])
    .filter(({ AlarmDescription }) => AlarmDescription.endsWith(`#${section}`));
  const [first] = alarms;
  if (first === undefined) throw new Error(`No alarm of the template names the section "${section}".`);
  return {
    metrics: [...new Set(alarms.flatMap(namesIn))],
    threshold: first.Threshold,
    rings: (values) => alarms.some((alarm) => wouldRing(alarm, values)),
  };
}

/** The alarms of a section in the templates that lie in a folder. */
export function alarmIn(section: string, folder: string): RehearsedAlarm {
  const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  return alarmOf(
    section,
    files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}

/** Holds an alarm to ring at a value and to be quiet at another; says so. */
export function ringsAt({ metrics, rings }: RehearsedAlarm, bad: Measured, good: Measured): string {
  const unknown = Object.keys({ ...bad, ...good }).filter((name) => !metrics.includes(name));
  held(unknown.length === 0, `the alarm looks at ${metrics.join(', ')}, not at ${unknown.join(', ')}`);
  held(rings(bad), `the alarm is quiet at ${JSON.stringify(bad)}`);
  held(!rings(good), `the alarm rings at ${JSON.stringify(good)}`);
  return `alarm rings at ${said(bad)} and not at ${said(good)}`;
}

function said(values: Measured): string {
  const told = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return told.length === 0 ? 'no value' : told.join(', ');
}
