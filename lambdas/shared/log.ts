import { Logger } from '@aws-lambda-powertools/logger';
import { withoutQuotation } from './without-quotation.ts';

/** What a line may tell beside its message: neither article text nor personal data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The log of one function. */
export interface Log {
  info(message: string, fields: LogFields): void;
  error(message: string, fields: LogFields): void;
}

/** Opens the JSON log of a function, whose level `POWERTOOLS_LOG_LEVEL` sets. */
export function openLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  return {
    info: (message, fields) => logger.info(message, fields),
    error: (message, { error, ...fields }) =>
      logger.error(message, { ...fields, ...(error === undefined ? {} : { error: withoutQuotation(error) }) }),
  };
}
