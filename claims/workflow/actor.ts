/** A person's roles, each holding what the one before it may do; `ingest` is a machine's and stands apart. */
export const ranks = ['viewer', 'reviewer', 'editor', 'admin'] as const;
export type Rank = (typeof ranks)[number];
export type Role = Rank | 'ingest';

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
