import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const races = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * Which writes of a cancelled transaction lost a race, by their place in it; null when the error is
 * anything else, which is for the caller to throw on.
 */
export function lostWrites(error: unknown): readonly number[] | null {
  if (!(error instanceof TransactionCanceledException)) return null;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  if (codes.some((code) => code !== 'None' && !races.has(code))) return null;
  return codes.flatMap((code, index) => (races.has(code) ? [index] : []));
}
