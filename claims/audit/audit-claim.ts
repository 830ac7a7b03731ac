import { type Claim, unrepaired } from '../claim.ts';
import { creationOf } from '../log/creation.ts';
import type { Recorded, ReviewEvent } from '../review-event.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { evolve, untouched } from '../workflow/evolve.ts';
import { type HistoryCheck, verifyHistory } from '../workflow/history.ts';
import { type Replayed, unlawful } from './lawful.ts';

/**
 * Checks a claim against its whole history: events sealed and chained, all its own, in the order of time, each a
 * move that was open to whoever made it, and the claim what they make of it. Names the first thing that is wrong.
 */
export function auditClaim(claim: Claim, events: readonly ReviewEvent[]): HistoryCheck {
  const chain = verifyHistory(events);
  if (chain.kind === 'broken') return chain;
  let state: Replayed = { ...creationOf(claim, events), ...untouched, goneSince: null, relations: [], ...unrepaired };
  for (const [at, event] of events.entries()) {
    const message =
      foreign(claim, event, events[at - 1]) ?? early(claim, event, events[at - 1]) ?? unfounded(state, event);
    const found = message ?? unlawful(state, event, events[at - 1]);
    if (found !== null) return { kind: 'broken', seq: event.seq, message: message ?? `event ${event.seq}: ${found}` };
    state = evolve(state, event);
  }
  const message = unlikeItsHistory(claim, state, { events, head: chain.head });
  return message === null ? chain : { kind: 'broken', seq: events.length, message };
}

/** Events of before 0.2 do not name their claim; after one that does, all do. */
function foreign({ id }: Claim, { seq, claim }: ReviewEvent, before: ReviewEvent | undefined): string | null {
  if (claim === undefined) return before?.claim === undefined ? null : `event ${seq} does not say whose it is`;
  return claim === id ? null : `event ${seq} is of claim ${claim}, not of this one`;
}

function early({ createdAt }: Claim, { seq, claim, action, at }: ReviewEvent, before: ReviewEvent | undefined) {
  // Before 0.2, a carried claim's event had the time at which its article's version was begun.
  if (claim === undefined && (action === 'carry' || before?.action === 'carry')) return null;
  const since = before?.at ?? createdAt;
  if (Date.parse(at) >= Date.parse(since)) return null;
  return `event ${seq} is of ${at}, before ${before === undefined ? 'the claim' : `event ${before.seq}`} of ${since}`;
}

function unfounded(state: Replayed, { seq, before, after }: ReviewEvent): string | null {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof Recorded>;
  const wrong = [...fields].find((field) => canonicalJson(before[field]) !== canonicalJson(state[field]));
  return wrong === undefined
    ? null
    : `event ${seq} says that the claim's ${wrong} was something else before than it was`;
}

function unlikeItsHistory(
  claim: Claim,
  state: Replayed,
  { events, head }: { readonly events: readonly ReviewEvent[]; readonly head: string },
): string | null {
  if (claim.revision < events.length) {
    return `the claim is at revision ${claim.revision}, its history has an event ${events.length}`;
  }
  if (claim.revision > events.length) {
    return `the claim is at revision ${claim.revision}, its history ends with event ${events.length}`;
  }
  if (claim.headHash !== head) return `the claim's newest hash is ${claim.headHash}, the history ends in ${head}`;
  const fields = Object.keys(state) as readonly (keyof Recorded)[];
  const wrong = fields.find((field) => canonicalJson(claim[field]) !== canonicalJson(state[field]));
  if (wrong !== undefined)
    return `the claim's ${wrong} is not what its history makes it${versus(claim[wrong], state[wrong])}`;
  const last = events.at(-1)?.at ?? claim.createdAt;
  return claim.updatedAt === last
    ? null
    : `the claim was changed at ${claim.updatedAt}, its newest event is of ${last}`;
}

/** Both values where they are short enough to be said. */
function versus(is: unknown, should: unknown): string {
  const [one, other] = [canonicalJson(is), canonicalJson(should)];
  return one.length + other.length > 80 ? '' : `: ${one} instead of ${other}`;
}
