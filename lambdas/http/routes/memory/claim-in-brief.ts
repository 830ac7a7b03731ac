import type * as z from 'zod';
import { Claim } from '../../../../claims/claim.ts';
import { lazy } from '../../../../claims/lazy.ts';

const shown = {
  id: true,
  text: true,
  selectors: true,
  type: true,
  speaker: true,
  publisher: true,
  source: true,
  articleId: true,
  status: true,
  published: true,
  createdAt: true,
} as const;

/** A claim beside another one: what it says, where from, and what readers are told of it. */
export const ClaimInBrief = lazy(() => Claim.unwrap().pick(shown).readonly().meta({ id: 'ClaimInBrief' }));
export type ClaimInBrief = z.infer<ReturnType<typeof ClaimInBrief>>;

/** A claim in brief. */
export function inBrief(claim: Claim): ClaimInBrief {
  const { id, text, selectors, type, speaker, publisher, source, articleId, status, published, createdAt } = claim;
  return { id, text, selectors, type, speaker, publisher, source, articleId, status, published, createdAt };
}
