import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { pause } from './pause.ts';

/** What asks for another attempt: too much at once, or another transaction on the same item under way. */
const throttles = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'LimitExceededException',
  'TransactionInProgressException',
  'TransactionConflictException',
  'InternalServerError',
]);
const throttledReasons = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

const ATTEMPTS = 12;

/** Does `act`, and again after a pause as long as the table asks for less haste: slower, not failed. */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isThrottled(error) || attempt === ATTEMPTS) throw error;
    }
    await pause(attempt);
  }
}

function isThrottled(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).some(({ Code }) => throttledReasons.has(Code ?? ''));
  }
  return error instanceof Error && throttles.has(error.name);
}

/** Does `act` for each of `things`, `width` at a time; the first failure ends it after those under way. */
export async function eachOf<T>(things: readonly T[], width: number, act: (thing: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const thing = things[next];
      next += 1;
      if (thing !== undefined) await act(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, things.length) }, worker));
}
