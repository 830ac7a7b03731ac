import type { Claim } from '../claim.ts';
import type { RelationDecision, RelationKind } from '../vocabulary/relations.ts';
import type { Actor } from '../workflow/actor.ts';
import { type Moved, notBefore, record } from '../workflow/record.ts';
import type { Relation } from './relation.ts';

/** What somebody decides of two claims. */
export interface Relating {
  readonly to: string;
  readonly kind: RelationKind;
  readonly decision: RelationDecision;
}

/** As many relations as a claim has room for. */
export const mostRelations = 100;

/** Whether a relation is the one that is decided on. */
export function isBetween(
  relation: Pick<Relation, 'to' | 'kind'>,
  { to, kind }: Pick<Relating, 'to' | 'kind'>,
): boolean {
  return relation.to === to && relation.kind === kind;
}

/** The claim with what was decided, and the event that says so; null where it stood so before, or there is no room. */
export function relate(
  claim: Claim,
  { to, kind, decision }: Relating,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Moved<Claim> | null {
  const before = claim.relations.find((relation) => isBetween(relation, { to, kind }));
  const others = claim.relations.filter((relation) => relation !== before);
  const holds = decision === 'confirm';
  if (decision === 'undo' ? before === undefined : before?.holds === holds) return null;
  if (decision !== 'undo' && others.length >= mostRelations) return null;
  const at = notBefore(claim, now);
  const decided = decision === 'undo' ? [] : [{ to, kind, holds, by: actor.id, at: at.toISOString() }];
  return record(claim, {
    action: 'relate',
    actor: actor.id,
    at,
    reason: `${decision} ${kind} ${to}`,
    changes: { relations: [...others, ...decided] },
  });
}
