import type { Claim } from '../claim.ts';
import type { Recorded, ReviewEvent } from '../review-event.ts';
import { automaton } from '../revision/carry-claim.ts';
import { isOneOf } from '../vocabulary/is-one-of.ts';
import { actions, findMove, type Move } from '../vocabulary/workflow.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { objection } from '../workflow/clearance.ts';

import { touches } from './touches.ts';

/** A claim as its events have made it so far. */
export type Replayed = Pick<Claim, keyof Recorded>;

/** What stands against an event in this state of its claim, in words; null when nothing does. */
export function unlawful(state: Replayed, event: ReviewEvent): string | null {
  if (event.action === 'carry') return unlawfulCarry(state, event);
  if (event.action === 'relate') return unlawfulRelation(state, event);
  const { action } = event;
  const move = isOneOf(actions, action) ? findMove(state.status, action) : undefined;
  if (!isOneOf(actions, action) || move === undefined) return `a claim that is ${state.status} has no "${action}"`;
  return (
    strayField(event, touches[action]) ??
    wrongEnd(state, event, move) ??
    unfit(state, event, move) ??
    untrue(state, event)
  );
}

function strayField({ action, after }: ReviewEvent, may: readonly (keyof Recorded)[]): string | null {
  const stray = Object.keys(after).find((field) => !may.some((name) => name === field));
  return stray === undefined ? null : `"${action}" does not change a claim's ${stray}`;
}

function wrongEnd(state: Replayed, { action, after }: ReviewEvent, { to }: Move): string | null {
  const status = after.status ?? state.status;
  // Where the desk has single review, a proposal is checked at once.
  const isEnd = status === to || (action === 'propose' && status === 'checked');
  return isEnd ? null : `"${action}" leads from ${state.status} to ${to}, not to ${status}`;
}

/** Events that do not name their claim are of before leases were looked at here: of those, only who decided counts. */
function unfit(state: Replayed, { claim, actor, at }: ReviewEvent, move: Move): string | null {
  if (claim === undefined && move.who !== 'other-than-proposer') return null;
  // Nobody's roles of then are known: whoever acted is taken to have had them.
  const against = objection(move, { claim: state, actor: { id: actor, roles: ['admin'] }, now: new Date(at) });
  return against === null ? null : `${JSON.stringify(actor)} could not "${move.action}" it: ${against.message}`;
}

/** What an event has to say truly beside what it changes. */
function untrue(state: Replayed, { action, actor, at, after }: ReviewEvent): string | null {
  if (action === 'propose' && (after.proposer ?? state.proposer) !== actor) {
    return `it was proposed by ${JSON.stringify(actor)}, and names another proposer`;
  }
  if (action !== 'publish') return null;
  const { verdict, rationale, evidence, stale } = state;
  const checked = { verdict, rationale, evidence, at, by: actor, stale };
  return canonicalJson(after.published) === canonicalJson(checked)
    ? null
    : 'what was published is not what was checked';
}

function unlawfulCarry(state: Replayed, event: ReviewEvent): string | null {
  if (event.actor !== automaton) return `only ${automaton} carries claims over`;
  const stray = strayField(event, touches.carry);
  if (stray !== null || event.after.published === undefined) return stray;
  const marked = state.published === null ? null : { ...state.published, stale: true };
  const isMarked = canonicalJson(event.after.published) === canonicalJson(marked);
  return isMarked ? null : 'a new version of the article does not change what was published';
}

/** A relation is decided on by whoever the event is by, when it is of, and one at a time. */
function unlawfulRelation(state: Replayed, event: ReviewEvent): string | null {
  const stray = strayField(event, touches.relate);
  if (stray !== null) return stray;
  const before = new Set(state.relations.map(canonicalJson));
  const after = event.after.relations ?? [];
  const added = after.filter((relation) => !before.has(canonicalJson(relation)));
  const lost = state.relations.length + added.length - after.length;
  if (added.length > 1 || lost > 1) return 'a relation is decided on one at a time';
  const isTheirs = added.every(({ by, at }) => by === event.actor && at === event.at);
  return isTheirs ? null : `it was related by ${JSON.stringify(event.actor)}, and names another`;
}
