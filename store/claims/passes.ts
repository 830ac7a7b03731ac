import type { Claim } from '../../claims/claim.ts';
import { isSameName } from '../table/lists.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { passesWork } from './passes-work.ts';

/** Whether a claim passes a filter. */
export function passes(
  claim: Claim,
  { minScore, maxScore, from, to, ...filter }: ClaimFilter,
  now = new Date(),
): boolean {
  const { status, verdict, type } = filter;
  return (
    (status === undefined || claim.status === status) &&
    (verdict === undefined || claim.verdict === verdict) &&
    (type === undefined || claim.type === type) &&
    (filter.returned !== true || (claim.status === 'in-review' && claim.returned !== null)) &&
    (filter.article === undefined || claim.articleId === filter.article) &&
    sameName(filter.speaker, claim.speaker) &&
    sameName(filter.publisher, claim.publisher) &&
    sameName(filter.assignee, claim.assignee) &&
    (minScore === undefined || claim.checkWorthiness.score >= minScore) &&
    (maxScore === undefined || claim.checkWorthiness.score <= maxScore) &&
    (from === undefined || claim.createdAt >= from) &&
    (to === undefined || claim.createdAt < to) &&
    passesWork(claim, filter, now)
  );
}

function sameName(asked: string | undefined, found: string | null): boolean {
  return asked === undefined || (found !== null && isSameName(asked, found));
}
