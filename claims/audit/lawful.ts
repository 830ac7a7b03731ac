import type { Claim } from '../claim.ts';
import type { Recorded, ReviewEvent } from '../review-event.ts';
import { isOneOf } from '../vocabulary/is-one-of.ts';
import {
  type Action,
  actions,
  automaton,
  findMove,
  type Move,
  type OwnAction,
  ownActions,
  type SideAction,
  sideActions,
} from '../vocabulary/workflow.ts';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { objection, repairObjection } from '../workflow/clearance.ts';
import { isExpired } from '../workflow/lease.ts';
import { removalObjection } from '../workflow/remove-claim.ts';
import { undoObjection } from '../workflow/undo-move.ts';
import { withdrawnVerdict } from '../workflow/verdict-scale.ts';
import { touches } from './touches.ts';

/** A claim as its events have made it so far. */
export type Replayed = Pick<Claim, keyof Recorded>;

const whatItDoes = {
  carry: 'carries claims over',
  expire: 'hands claims back',
} as const satisfies Record<OwnAction, string>;

/** What stands against an event in this state of its claim, in words; null when nothing does. */
export function unlawful(state: Replayed, event: ReviewEvent, last?: ReviewEvent): string | null {
  if (isOneOf(sideActions, event.action)) return unlawfulAside[event.action](state, event, last);
  const { action } = event;
  if (isOneOf(ownActions, action)) {
    if (event.actor !== automaton) return `only ${automaton} ${whatItDoes[action]}`;
    return action === 'carry' ? unlawfulCarry(state, event) : unlawfulExpiry(state, event);
  }
  const move = isOneOf(actions, action) ? moveUnder(event, state, action) : null;
  if (!isOneOf(actions, action) || move === null) return `a claim that is ${state.status} has no "${action}"`;
  return (
    strayField(event, touches[action]) ??
    wrongEnd(state, event, move) ??
    unfit(state, event, move) ??
    untrue(state, event)
  );
}

/** The move as its rules had it: the first let everybody dismiss what others held, and what was published. */
function moveUnder({ rules }: ReviewEvent, { status }: Replayed, action: Action): Move | null {
  const move = findMove(status, action);
  if (move === null || rules !== undefined || action !== 'dismiss') return move;
  return { action, who: move.who, to: move.to };
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
  if (action === 'approve' && after.approver !== undefined && after.approver !== actor) {
    return `it was approved by ${JSON.stringify(actor)}, and names another approver`;
  }
  if (action === 'withdraw') return untrueWithdrawal(state, { actor, at, after });
  if (action !== 'publish') return null;
  const { verdict, rationale, evidence, stale } = state;
  const checked = { verdict, rationale, evidence, at, by: actor, stale };
  return canonicalJson(after.published) === canonicalJson(checked)
    ? null
    : 'what was published is not what was checked';
}

/** Readers are told of a withdrawal on the day, by whom and of which verdict, and find it among the corrections. */
function untrueWithdrawal(
  { published, corrections }: Replayed,
  { actor, at, after: { withdrawal, corrections: since } }: Pick<ReviewEvent, 'actor' | 'at' | 'after'>,
): string | null {
  const from = published?.verdict;
  const note = withdrawal?.note;
  const said = { at, by: actor, note, verdict: from };
  const listed = [...corrections, { at, by: actor, note, from, to: withdrawnVerdict }];
  return canonicalJson(withdrawal) === canonicalJson(said) && canonicalJson(since) === canonicalJson(listed)
    ? null
    : 'what readers are told of the withdrawal is not what was withdrawn';
}

/** A hold is handed back when it has run out, and as a release would leave the claim. */
function unlawfulExpiry(state: Replayed, event: ReviewEvent): string | null {
  if (state.status !== 'in-review' || !isExpired(state, new Date(event.at))) return 'no hold on the claim had run out';
  const stray = strayField(event, touches.expire);
  if (stray !== null) return stray;
  return event.after.status === 'unreviewed' ? null : '"expire" leads from in-review to unreviewed';
}

function unlawfulCarry(state: Replayed, event: ReviewEvent): string | null {
  const stray = strayField(event, touches.carry);
  if (stray !== null || event.after.published === undefined) return stray;
  const marked = state.published === null ? null : { ...state.published, stale: true };
  const isMarked = canonicalJson(event.after.published) === canonicalJson(marked);
  return isMarked ? null : 'a new version of the article does not change what was published';
}

/** Words are put right by whoever may, and what extraction said stays beside them. */
function unlawfulEdit(state: Replayed, event: ReviewEvent): string | null {
  const stray = strayField(event, touches.edit);
  if (stray !== null) return stray;
  const by = { id: event.actor, roles: ['admin'] } as const;
  const against = repairObjection({ claim: state, actor: by, now: new Date(event.at) });
  if (against !== null) return `${JSON.stringify(event.actor)} could not "edit" it: ${against.message}`;
  const { extracted } = event.after;
  const isUndone = extracted === null && state.extracted !== null;
  const { text, speaker, type, spans } = isUndone ? { ...state, ...event.after } : state;
  const own = isUndone ? state.extracted : extracted;
  const isOwn = own === undefined || canonicalJson(own) === canonicalJson({ text, speaker, type, spans });
  return isOwn ? null : "what it calls extraction's words is not what extraction said";
}

/** A claim is added once, before anything else is done with it, by whoever it says. */
function unlawfulAddition(_state: Replayed, event: ReviewEvent): string | null {
  const { added } = event.after;
  if (event.seq !== 1) return 'a claim is added once, and at first';
  const isTheirs = added?.by === event.actor && added.at === event.at;
  return isTheirs
    ? strayField(event, touches.add)
    : `it was added by ${JSON.stringify(event.actor)}, and names another`;
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

/** A move is undone by whoever made it, at once, and all of it. */
function unlawfulUndo(_state: Replayed, event: ReviewEvent, last?: ReviewEvent): string | null {
  if (last === undefined) return 'there was nothing to undo';
  const against = undoObjection(last, { actor: event.actor, now: new Date(event.at) });
  if (against !== null) return against;
  const isAll = canonicalJson(event.after) === canonicalJson(last.before);
  return isAll ? strayField(event, touches.undo) : `it does not undo all of event ${last.seq}`;
}

/** A claim is removed once, by whoever it says, and not while readers see its verdict. */
function unlawfulRemoval(state: Replayed, event: ReviewEvent): string | null {
  const { removed } = event.after;
  const against = removalObjection(state);
  if (against !== null) return against.message;
  const isTheirs = removed?.by === event.actor && removed.at === event.at && removed.reason === event.reason;
  return isTheirs
    ? strayField(event, touches.remove)
    : `it was removed by ${JSON.stringify(event.actor)}, and names another`;
}

const unlawfulAside = {
  relate: unlawfulRelation,
  edit: unlawfulEdit,
  add: unlawfulAddition,
  undo: unlawfulUndo,
  remove: unlawfulRemoval,
} as const satisfies Record<SideAction, (state: Replayed, event: ReviewEvent, last?: ReviewEvent) => string | null>;
