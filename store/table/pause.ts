import { setTimeout as wait } from 'node:timers/promises';

/** Waits before another attempt: longer each time, up to 3 s, and never in step with others ("full jitter"). */
export async function pause(attempt: number): Promise<void> {
  await wait(Math.random() * Math.min(3000, 20 * 2 ** attempt));
}
