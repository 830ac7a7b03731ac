const minute = 60_000;
const hour = 60 * minute;

/** Pauses after failed attempts, as the Standard Webhooks specification advises them; the last is repeated. */
const pauses = [5_000, 30_000, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour] as const;

/** How long to wait after so many failed attempts in a row. */
export function pauseAfter(attempts: number): number {
  return pauses[Math.min(attempts, pauses.length) - 1] ?? pauses[0];
}

/** A receiver that has failed for so long is given up until somebody looks. */
export const patienceMs = 72 * hour;
