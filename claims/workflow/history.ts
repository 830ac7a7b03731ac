import { textHash } from '../ids.ts';
import type { ReviewEvent } from '../review-event.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the first event of a history names as the hash before it. */
export const firstHash = '0'.repeat(64);

/** The event with its hash: SHA-256 of the canonical JSON of all the rest of it. */
export function sealEvent(event: Omit<ReviewEvent, 'hash'>): ReviewEvent {
  return { ...event, hash: textHash(canonicalJson(event)) };
}

/** Whether a history is whole; where not, the first event that shows it. */
export type HistoryCheck =
  | { readonly kind: 'whole'; readonly length: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly message: string };

/**
 * Checks a claim's events, oldest first: numbered 1, 2, 3 …, each sealed, each naming the one before.
 * `head`, where given, is the hash that the claim itself has of its newest event.
 */
export function verifyHistory(events: readonly ReviewEvent[], head?: string): HistoryCheck {
  let previous = firstHash;
  for (const [index, event] of events.entries()) {
    const message = flaw(event, index + 1, previous);
    if (message !== null) return { kind: 'broken', seq: index + 1, message };
    previous = event.hash;
  }
  if (head !== undefined && head !== previous) {
    return {
      kind: 'broken',
      seq: events.length,
      message: `the claim's newest hash is ${head}, the history ends in ${previous}`,
    };
  }
  return { kind: 'whole', length: events.length, head: previous };
}

function flaw(event: ReviewEvent, seq: number, previous: string): string | null {
  if (event.seq !== seq) return `expected event ${seq}, found event ${event.seq}`;
  if (event.previousHash !== previous) return `event ${seq} does not follow the event before it`;
  const { hash, ...rest } = event;
  return sealEvent(rest).hash === hash ? null : `event ${seq} is not as it was written`;
}
