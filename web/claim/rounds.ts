import type { ReviewEvent } from '../api/model.ts';
import { doneInWords } from './actions.ts';
import { changesOf } from './changes.ts';

/** Moves with which a round of the work is over; what comes next begins another. */
const closing: ReadonlySet<string> = new Set(['return', 'release', 'expire', 'publish', 'dismiss', 'withdraw']);
/** Moves that begin a round, wherever the one before it stood. */
const opening: ReadonlySet<string> = new Set(['reopen', 'restore']);

/** A history in rounds of work, as its events follow each other: from the take to what was decided. */
export function roundsOf(events: readonly ReviewEvent[]): readonly (readonly ReviewEvent[])[] {
  const rounds: ReviewEvent[][] = [];
  let current: ReviewEvent[] = [];
  for (const event of events) {
    if (current.length === 0 || opening.has(event.action)) {
      current = [];
      rounds.push(current);
    }
    current.push(event);
    if (closing.has(event.action)) current = [];
  }
  return rounds;
}

/** What one person did in a round, one after the other. */
export interface Deeds {
  readonly actor: string;
  readonly done: readonly string[];
}

/** Who did what in a round, in a line: a hold that was only kept is left out, a deed done twice is said once. */
export function deedsOf(round: readonly ReviewEvent[]): readonly Deeds[] {
  const deeds: { actor: string; done: string[] }[] = [];
  for (const event of round) {
    if (isKept(event)) continue;
    const words = doneInWords(event.action).toLowerCase();
    const last = deeds.at(-1);
    if (last?.actor !== event.actor) deeds.push({ actor: event.actor, done: [words] });
    else if (!last.done.includes(words)) last.done.push(words);
  }
  return deeds;
}

/** The verdict that a round of work came to, also where it proposed what stood before; null where it decided none. */
export function verdictOf(round: readonly ReviewEvent[], events: readonly ReviewEvent[]): string | null {
  const last = round.findLast(({ action }) => deciding.has(action));
  if (last === undefined) return null;
  const given = events
    .filter(({ seq }) => seq <= last.seq)
    .map(({ after }) => verdictIn(after))
    .findLast((verdict) => verdict !== undefined);
  return typeof given === 'string' ? given : null;
}

const deciding: ReadonlySet<string> = new Set(['propose', 'amend', 'approve', 'publish']);

function verdictIn(after: object): unknown {
  return 'verdict' in after ? after.verdict : undefined;
}

/** A holder who takes a claim again changes nothing but how long they hold it. */
export function isKept(event: ReviewEvent): boolean {
  return event.action === 'take' && changesOf(event).length === 0;
}

/** Who decided on the verdict that now stands, as far as it has come. */
export interface Deciders {
  readonly proposed: ReviewEvent | null;
  readonly approved: ReviewEvent | null;
  readonly published: ReviewEvent | null;
}

/** The newest proposal, and the approval and publication that followed it. */
export function decidersOf(events: readonly ReviewEvent[]): Deciders {
  const proposed = events.findLast(({ action }) => action === 'propose' || action === 'amend') ?? null;
  const after = (action: string) =>
    events.findLast((event) => event.action === action && event.seq > (proposed?.seq ?? 0)) ?? null;
  return { proposed, approved: after('approve'), published: after('publish') };
}

/** The return that its holder has still to answer; null where none is. */
export function openReturn(events: readonly ReviewEvent[]): ReviewEvent | null {
  const last = events.findLast(({ action }) => answersReturn.has(action));
  return last?.action === 'return' ? last : null;
}

const answersReturn: ReadonlySet<string> = new Set([
  ...['return', 'propose', 'release', 'expire', 'dismiss', 'withdraw', 'reopen'],
]);
