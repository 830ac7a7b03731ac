import { metrics } from './metric-names.ts';

/** Values of some of the metrics. */
export type Measures = { readonly [Metric in keyof typeof metrics]?: number };

/** Writes values where CloudWatch makes metrics of them. */
export type Meter = (measures: Measures) => void;

/**
 * A meter in CloudWatch's embedded metric format: one line of JSON in the log, no call, no wait.
 * The line goes straight to standard output, since Lambda's `console` would wrap it in a log message.
 */
export function openMeter(
  namespace: string,
  now: () => Date = () => new Date(),
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Meter {
  return (measures) => {
    const values = new Map(Object.entries(measures));
    const measured = Object.entries(metrics).flatMap(([metric, { name, unit }]) => {
      const value = values.get(metric);
      return value === undefined ? [] : [{ name, unit, value }];
    });
    const Metrics = measured.map(({ name, unit }) => ({ Name: name, Unit: unit }));
    const line = {
      _aws: {
        Timestamp: now().getTime(),
        CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics }],
      },
      ...Object.fromEntries(measured.map(({ name, value }) => [name, value])),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
