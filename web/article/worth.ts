import type { Claim } from '../api/model.ts';

/** How strongly a claim is marked in its article. */
export type Weight = 'strong' | 'plain' | 'faint';

const strongFrom = 0.7;
const plainFrom = 0.3;

/** The weight of a claim's mark, by its check-worthiness. */
export function weightOf({ checkWorthiness: { score } }: Pick<Claim, 'checkWorthiness'>): Weight {
  if (score >= strongFrom) return 'strong';
  return score >= plainFrom ? 'plain' : 'faint';
}

/** Whether a claim stays in sight among those worth checking: it is one, or somebody has worked on it already. */
export function isWorthSeeing(claim: Pick<Claim, 'checkWorthiness' | 'status'>): boolean {
  return weightOf(claim) !== 'faint' || (claim.status !== 'unreviewed' && claim.status !== 'dismissed');
}
