import type { Notices } from '../../store/people/notices.ts';
import { pauseAfter } from '../webhooks/backoff.ts';
import type { Sent } from './send.ts';

const minute = 60_000;

/** At most one letter in so long, so that a busy hour is a few letters; what ends soon is told ten minutes before. */
const betweenLettersMs = 5 * minute;

/** A way that has failed for so long is given up until its person looks: what waits goes on waiting in For you. */
const patienceMs = 24 * 60 * minute;

/** Whether somebody wants to be told, nobody is at it, and no pause is on. */
export function isDue({ by, state, nextAttemptAt, workingUntil }: Notices, now: Date): boolean {
  const waits = [nextAttemptAt, workingUntil].some((at) => at !== null && Date.parse(at) > now.getTime());
  return by !== 'off' && state === 'active' && !waits;
}

/** Somebody's notices after something was sent, or could not be: what they know, and when they are told next. */
export function settled(
  notices: Notices,
  { taken, failure, over, now }: Sent & { readonly over: ReadonlySet<string>; readonly now: Date },
): Notices {
  const at = now.toISOString();
  const inMs = (pause: number) => new Date(now.getTime() + pause).toISOString();
  const told = [...notices.told.filter((key) => !over.has(key)), ...taken.map(({ key }) => key)];
  const known = { ...notices, told, workingUntil: null, lastSentAt: taken.length > 0 ? at : notices.lastSentAt };
  if (failure === null) {
    const nextAttemptAt = notices.by === 'mail' && taken.length > 0 ? inMs(betweenLettersMs) : null;
    return { ...known, attempts: 0, failingSince: null, lastFailure: null, nextAttemptAt };
  }
  const attempts = taken.length > 0 ? 1 : notices.attempts + 1;
  const failingSince = taken.length > 0 ? at : (notices.failingSince ?? at);
  const isGivenUp = failure.gone || now.getTime() - Date.parse(failingSince) >= patienceMs;
  return {
    ...known,
    ...{ attempts, failingSince, lastFailure: { at, message: failure.message } },
    ...(isGivenUp ? { state: 'stopped', nextAttemptAt: null } : { nextAttemptAt: inMs(pauseAfter(attempts)) }),
  };
}
