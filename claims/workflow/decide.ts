import type { ReviewMode } from '../vocabulary/review.ts';
import { type Action, findMove, type Move, type Status } from '../vocabulary/workflow.ts';
import { allowedActions } from './allowed-actions.ts';
import { objection } from './clearance.ts';
import { type Command, type CommandOf, type Context, effects, needs } from './command.ts';
import type { Lack } from './findings.ts';
import { type Changes, type Moved, notBefore, type ReviewedClaim, record } from './record.ts';
import type { Refusal } from './refusal.ts';

/** The answer to a command: the claim after it with its event, or why not. */
export type Decision<C extends ReviewedClaim> = Moved<C> | Refusal;

/** Decides on a command, purely; nothing is kept of a refusal. */
export function decide<C extends ReviewedClaim>(claim: C, command: Command, asked: Context): Decision<C> {
  const context = { ...asked, now: notBefore(claim, asked.now) };
  const { actor, now } = context;
  const move = findMove(claim.status, command.action);
  const against = move === null ? misplaced(claim.status, command.action) : objection(move, { claim, actor, now });
  const refused = against ?? lackOf(claim, command, context);
  if (move === null || refused !== null) {
    const { code, message } = refused ?? misplaced(claim.status, command.action);
    return { kind: 'refused', code, message, allowed: allowedActions(claim, actor, now) };
  }
  return record(claim, {
    action: command.action,
    actor: actor.id,
    at: now,
    reason: reasonOf(command),
    changes: { ...effectOf(claim, command, context), status: destination(move, context) },
  });
}

function misplaced(status: Status, action: Action) {
  return { code: 'move-not-allowed', message: `a claim that is ${status} has no ${JSON.stringify(action)}` } as const;
}

type Of<A extends Action> = { [K in A]: CommandOf<K> & { readonly action: K } }[A];

function lackOf<A extends Action>(claim: ReviewedClaim, command: Of<A>, context: Context): Lack {
  return needs[command.action](claim, command, context);
}

function effectOf<A extends Action>(claim: ReviewedClaim, command: Of<A>, context: Context): Changes {
  return effects[command.action](claim, command, context);
}

/** Where a proposal leads on desks of each kind. */
const proposed = { second: 'in-approval', single: 'checked' } as const satisfies Record<ReviewMode, Status>;

function destination({ action, to }: Move, { settings }: Context): Status {
  return action === 'propose' ? proposed[settings.review] : to;
}

function reasonOf(command: Command): string | null {
  if (command.action === 'publish') return command.correctionNote ?? null;
  if (command.action === 'withdraw') return command.note;
  return 'reason' in command ? command.reason : null;
}
