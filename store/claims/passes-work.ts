import type { Claim } from '../../claims/claim.ts';
import { isExpired } from '../../claims/workflow/lease.ts';
import { isSameName } from '../table/lists.ts';
import type { ClaimFilter } from './claim-filter.ts';

/** Whether a claim is one that these people worked on, at that time, and that reads so. */
export function passesWork(claim: Claim, filter: ClaimFilter, now: Date): boolean {
  const { expired, open, language, updatedSince } = filter;
  return (
    isBy(filter.proposer, claim.proposer) &&
    isBy(filter.approver, claim.approver) &&
    isBy(filter.publishedBy, claim.published?.by ?? null) &&
    (filter.publishedFrom === undefined || (claim.published?.at ?? '') >= filter.publishedFrom) &&
    (filter.publishedTo === undefined || (claim.published !== null && claim.published.at < filter.publishedTo)) &&
    (expired !== true || isExpired(claim, now)) &&
    (open === undefined || claim.open.length > 0 === open) &&
    (language === undefined || claim.language === language) &&
    (updatedSince === undefined || claim.updatedAt >= updatedSince)
  );
}

function isBy(asked: string | undefined, actor: string | null): boolean {
  return asked === undefined || (actor !== null && isSameName(asked, actor));
}
