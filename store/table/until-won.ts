import { setTimeout as wait } from 'node:timers/promises';

/** When to give up, and how to say what was given up. */
export interface Limit {
  readonly attempts: number;
  /** What is being done, as the error names it: "article a-1 is being closed". */
  readonly doing: string;
}

/** What one attempt came to: its result, or lost for now, and to what. */
export type Attempt<T> = { readonly won: T } | { readonly lost: unknown };

/**
 * Attempts something until it is won, with a longer pause after each loss: the one loop for races with other writers
 * and for a table that asks for less haste. Every loop has a limit; past it the last loss is thrown if it is an
 * error, and otherwise named in one.
 */
export async function untilWon<T>(
  { attempts, doing }: Limit,
  attempt: (made: number) => Promise<Attempt<T>>,
): Promise<T> {
  for (let made = 1; ; made++) {
    const outcome = await attempt(made);
    if ('won' in outcome) return outcome.won;
    if (made >= attempts) throw outOfAttempts(doing, made, outcome.lost);
    await pause(made);
  }
}

function outOfAttempts(doing: string, made: number, lost: unknown): Error {
  return lost instanceof Error ? lost : new Error(`${doing}: lost ${made} times in a row to ${String(lost)}`);
}

/** Waits before another attempt: longer each time, up to 3 s, and never in step with others ("full jitter"). */
async function pause(attempt: number): Promise<void> {
  await wait(Math.random() * Math.min(3000, 20 * 2 ** attempt));
}
