import { type Rank, type Role, ranks } from '../vocabulary/review.ts';

/** Whoever acts: `id` is the token's subject. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Whether one of the actor's roles reaches `rank`. */
export function hasRank(actor: Actor, rank: Rank): boolean {
  const needed = ranks.indexOf(rank);
  return actor.roles.some((role) => role !== 'ingest' && ranks.indexOf(role) >= needed);
}
