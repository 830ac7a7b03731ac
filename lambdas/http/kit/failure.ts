import { type Problem, problem } from './problem.ts';
import type { HttpRequest } from './request.ts';

/** Errors that pass if one waits: of the AWS SDK, of sockets, and of an issuer that does not answer. */
const passing: ReadonlySet<string> = new Set([
  'InternalServerError',
  'IssuerUnavailable',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ECONNREFUSED',
  'ECONNRESET',
]);

/** Where the kit says what happened. */
export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  error(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** An exception is a bug or an outage: it is logged by name and stack, and the caller is told which of the two. */
export function failure(
  error: unknown,
  { request, log }: { readonly request: HttpRequest; readonly log: Log },
): Problem<'unavailable' | 'internal'> {
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : name;
  log.error('request failed', { requestId: request.id, error });
  if (code === 'ENOSPC') {
    const detail = 'The disk is full: what is there can be read, and nothing can be written until there is room.';
    return problem('unavailable', detail, { headers: { 'retry-after': '60' } });
  }
  if (passing.has(name) || passing.has(code) || isPassingStatus(error)) {
    return problem('unavailable', 'Try again in a moment.', { headers: { 'retry-after': '2' } });
  }
  return problem('internal', `The fault is ours, not your request's. Report it with the request id ${request.id}.`);
}

/** Whether a service answered with nothing but a status that passes, as one that is overrun does: the SDK has no name for it. */
function isPassingStatus(error: unknown): boolean {
  if (!(error instanceof Error) || !('$metadata' in error)) return false;
  const status: unknown = Object(error.$metadata).httpStatusCode;
  return typeof status === 'number' && (status === 408 || status === 429 || status >= 500);
}
