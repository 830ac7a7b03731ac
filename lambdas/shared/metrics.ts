/** A measured value and its CloudWatch unit. */
export interface Measure {
  readonly value: number;
  readonly unit: 'Count' | 'Milliseconds' | 'None';
}

/** Writes values where CloudWatch makes metrics of them. */
export type Meter = (measures: Readonly<Record<string, Measure>>) => void;

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
    const names = Object.entries(measures);
    const Metrics = names.map(([Name, { unit }]) => ({ Name, Unit: unit }));
    const line = {
      _aws: {
        Timestamp: now().getTime(),
        CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics }],
      },
      ...Object.fromEntries(names.map(([name, { value }]) => [name, value])),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
