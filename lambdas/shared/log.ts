/** What a line may tell beside its message: neither article text nor personal data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The log of one function. */
export interface Log {
  info(message: string, fields: LogFields): void;
  error(message: string, fields: LogFields): void;
}

/**
 * Writes the log as JSON, a line an entry, straight to standard output: Lambda's `console` would wrap each in an
 * entry of its own. Errors are told by name, message and stack, their causes too.
 */
export function openLog(
  service: string,
  write: (line: string) => void = (line) => void process.stdout.write(line),
): Log {
  const log = (level: string) => (message: string, fields: LogFields) => {
    const entry = { level, message, timestamp: new Date().toISOString(), service, ...fields };
    write(`${JSON.stringify(entry, (_key, value: unknown) => (value instanceof Error ? told(value) : value))}\n`);
  };
  return { info: log('INFO'), error: log('ERROR') };
}

function told({ name, message, stack, cause }: Error): LogFields {
  return { name, message: message.slice(0, 500), stack, ...(cause === undefined ? {} : { cause }) };
}
