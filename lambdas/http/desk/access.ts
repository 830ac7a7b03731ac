import type { Rank } from '../../../claims/vocabulary/review.ts';
import { type Actor, hasRank } from '../../../claims/workflow/actor.ts';

/** Who may call a route: anybody; whoever has the rank; and where it says so the ingesting machine too. */
export type Access = 'public' | Rank | 'viewer-or-ingest' | 'reviewer-or-ingest';

const ranksOf = {
  viewer: 'viewer',
  reviewer: 'reviewer',
  editor: 'editor',
  admin: 'admin',
  'viewer-or-ingest': 'viewer',
  'reviewer-or-ingest': 'reviewer',
} as const satisfies Record<Exclude<Access, 'public'>, Rank>;

/** Whether the actor may call a route with this access. */
export function mayCall(actor: Actor, access: Access): boolean {
  if (access === 'public') return true;
  if (access.endsWith('-or-ingest') && actor.roles.includes('ingest')) return true;
  return hasRank(actor, ranksOf[access]);
}

/** The access in words: "reviewer or ingest". */
export function describeAccess(access: Access): string {
  return access.replaceAll('-', ' ');
}
