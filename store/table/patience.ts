import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { untilWon } from './until-won.ts';

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
const throttledReasons = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded', 'TransactionConflict']);

const attempts = 12;

/** Does `act`, and again after a pause as long as the table asks for less haste: slower, not failed. */
export function patiently<T>(act: () => Promise<T>): Promise<T> {
  return untilWon({ attempts, doing: 'the table is asked' }, async () => {
    try {
      return { won: await act() };
    } catch (error) {
      if (!isThrottled(error)) throw error;
      return { lost: error };
    }
  });
}

function isThrottled(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map(({ Code = '' }) => Code);
    // What was refused for a condition is lost, whatever else stood in its way.
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => throttledReasons.has(code));
  }
  return error instanceof Error && throttles.has(error.name);
}

/** Does `act` for each of `things`, `width` at a time; the first failure ends it after those under way. */
export async function eachOf<T>(things: readonly T[], width: number, act: (thing: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const thing = things[next];
      next++;
      if (thing !== undefined) await act(thing);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, things.length) }, worker));
}
