import { compareRead, type Relation, readStatement } from './compare.ts';
import { probabilityOf, sumOf } from './linear.ts';
import type { Scorer } from './scorer.ts';
import type { ClaimIndex, KnownClaim } from './search/claim-index.ts';
import { type Candidate, candidatesOf } from './search/features.ts';
import type { Statement } from './statement.ts';
import { canonicalFormOf } from './wording/canonical-form.ts';

/** A known claim that a statement may repeat. */
export interface Match {
  readonly claim: KnownClaim;
  /** 0 to 1: how likely the claim is what the statement says, or says the opposite of. */
  readonly score: number;
  readonly relation: Exclude<Relation, 'other'>;
  readonly because: readonly string[];
}

interface Ranked {
  readonly candidate: Candidate;
  readonly rank: number;
}

/** From here on a match is worth showing to somebody. */
export const suggestFrom = 0.5;

function ranked(candidates: readonly Candidate[], scorer: Scorer): readonly Ranked[] {
  return candidates
    .map((candidate) => ({ candidate, rank: sumOf(scorer.rank, candidate.features) }))
    .toSorted((a, b) => b.rank - a.rank);
}

/** The field that a candidate is held against: those after the first few, which may say the same over again. */
const field = { from: 5, to: 10 } as const;

/** What a candidate is weighed by when it is asked whether it answers at all: its rank, its lead, and its features. */
export function suggestionFeatures(order: readonly Ranked[], at: number): readonly number[] {
  const { candidate, rank } = order[at] ?? { candidate: { features: [] }, rank: 0 };
  const others = order.slice(field.from, field.to);
  const mean = others.reduce((sum, other) => sum + other.rank, 0) / (others.length || 1);
  return [rank, rank - mean, ...candidate.features];
}

/** The order of the candidates for a statement. */
export function rankedCandidates(index: ClaimIndex, statement: Statement, scorer: Scorer): readonly Ranked[] {
  return ranked(candidatesOf(index, statement), scorer);
}

/**
 * The `top` known claims that a statement most likely repeats, best first. The same wording comes before all others
 * with score 1; of the rest no score is above the one before it.
 */
export function matchesOf(
  index: ClaimIndex,
  statement: Statement,
  { scorer, top }: { readonly scorer: Scorer; readonly top: number },
): readonly Match[] {
  const read = readStatement(statement);
  const order = rankedCandidates(index, statement, scorer);
  const alike = new Set(index.byForm.get(canonicalFormOf(read.words))?.map((at) => index.claims[at]));
  let most = 0.99;
  const matches = order.flatMap(({ candidate }, at): readonly Match[] => {
    const isAlike = alike.has(candidate.claim);
    if (at >= top && !isAlike) return [];
    const { claim } = candidate.claim;
    most = Math.min(most, probabilityOf(scorer.suggest, suggestionFeatures(order, at)));
    const { relation, score, because } = compareRead(read, readStatement(claim), scorer);
    return [{ claim, score: isAlike ? score : most, relation: relation === 'other' ? 'near' : relation, because }];
  });
  return matches.toSorted((a, b) => b.score - a.score).slice(0, top);
}
