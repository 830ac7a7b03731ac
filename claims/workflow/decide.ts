import { allowedActions } from './allowed-actions.ts';
import { objection } from './clearance.ts';
import type { Action, Command, CommandOf } from './command.ts';
import { type Context, effects } from './effects.ts';
import { findMove, type Move } from './moves.ts';
import { lackOf } from './needs.ts';
import { type Changes, type Moved, notBefore, type ReviewedClaim, record } from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Status } from './status.ts';

/** The answer to a command: the claim after it with its event, or why not. */
export type Decision<C extends ReviewedClaim> = Moved<C> | Refusal;

/** Decides on a command, purely; nothing is kept of a refusal. */
export function decide<C extends ReviewedClaim>(claim: C, command: Command, asked: Context): Decision<C> {
  const context = { ...asked, now: notBefore(claim, asked.now) };
  const { actor, now, settings } = context;
  const move = findMove(claim.status, command.action);
  const against = move === undefined ? misplaced(claim.status, command.action) : objection(move, { claim, actor, now });
  const refused = against ?? lackOf(claim, command, settings);
  if (move === undefined || refused !== null) {
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

function effectOf<A extends Action>(
  claim: ReviewedClaim,
  command: { [K in A]: CommandOf<K> & { readonly action: K } }[A],
  context: Context,
): Changes {
  return effects[command.action](claim, command, context);
}

function destination({ action, to }: Move, { settings }: Context): Status {
  return action === 'propose' && settings.review === 'single' ? 'checked' : to;
}

function reasonOf(command: Command): string | null {
  if (command.action === 'publish') return command.correctionNote ?? null;
  return 'reason' in command ? command.reason : null;
}
