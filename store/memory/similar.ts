import type { Claim } from '../../claims/claim.ts';
import { isOutsideReviewId } from '../../claims/ids.ts';
import { type Match, matchesOf, suggestFrom } from '../../claims/likeness/match.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import type { Scorer } from '../../claims/likeness/scorer.ts';
import { indexClaims, type KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import { statementOfReview } from '../../claims/outside/outside-review.ts';
import { readClaims } from '../claims/read-claim.ts';
import type { KeptReview } from '../outside/review-item.ts';
import { readReviews } from '../outside/reviews.ts';
import type { Table } from '../table/table.ts';
import { candidatesFor, mostCompared } from './look-up.ts';

/** A claim that another may repeat or reverse, how likely, and why. */
export interface Similar {
  readonly claim: Claim;
  readonly relation: 'same' | 'near' | 'opposed';
  readonly score: number;
  readonly because: readonly string[];
}

/** An outside review of a claim like it, how likely, and why. */
export interface SimilarReview extends Omit<Similar, 'claim'> {
  readonly review: KeptReview;
}

/** What is like a claim: other claims, and what others have checked. */
export interface AllSimilar {
  readonly claims: readonly Similar[];
  readonly reviews: readonly SimilarReview[];
}

/** As many of each as are worth a look. */
const mostShown = 10;

/**
 * The claims, and the reviews of others, that say what a claim says, or the opposite, best first: suggestions, but for
 * those in the same words.
 */
export async function similarClaims(table: Table, claim: Claim, scorer: Scorer): Promise<AllSimilar> {
  const ids = (await candidatesFor(table, claim.text, scorer.rarity)).filter((id) => id !== claim.id);
  const [claims, reviews] = await Promise.all([
    readClaims(
      table,
      ids.filter((id) => !isOutsideReviewId(id)),
    ),
    readReviews(table, ids.filter(isOutsideReviewId)),
  ]);
  const standing = claims.filter(({ goneSince }) => goneSince === null);
  const known: readonly KnownClaim[] = [
    ...standing.map((one) => ({ id: one.id, ...statementOf(one) })),
    ...reviews.map((one) => ({ id: one.id, ...statementOfReview(one), title: one.title ?? undefined })),
  ];
  const index = indexClaims(known, { rarity: scorer.rarity, weighsItself: false });
  const matches = matchesOf(index, statementOf(claim), { scorer, top: mostCompared }).filter(
    ({ relation, score }) => relation !== 'near' || score >= suggestFrom,
  );
  return {
    claims: beside(matches, standing).map(([match, one]) => ({ claim: one, ...match })),
    reviews: beside(matches, reviews).map(([match, review]) => ({ review, ...match })),
  };
}

/** The matches of some of what was compared, each with what it is of. */
function beside<Kept extends { readonly id: string }>(matches: readonly Match[], kept: readonly Kept[]) {
  const byId = new Map(kept.map((one) => [one.id, one]));
  return matches
    .flatMap(({ claim: { id }, relation, score, because }) => {
      const one = byId.get(id);
      return one === undefined ? [] : [[{ relation, score, because }, one] as const];
    })
    .slice(0, mostShown);
}
