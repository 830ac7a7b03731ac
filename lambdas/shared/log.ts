import { Logger } from '@aws-lambda-powertools/logger';

/** The JSON log of one function; what is logged carries neither article text nor personal data. */
export function openLog(serviceName: string): Logger {
  return new Logger({ serviceName });
}
