import type { ClaimType } from '../../claims/vocabulary/extraction.ts';
import type { Status } from '../../claims/vocabulary/workflow.ts';

/** How a list is ordered: the most check-worthy first, the least check-worthy first, the oldest first, or the newest change first. */
export const sorts = ['score', 'lowest', 'age', 'updated'] as const;

/** Which claims, in which order; what is left out does not restrict. */
export interface ClaimFilter {
  readonly status?: Status | undefined;
  readonly verdict?: string | undefined;
  readonly speaker?: string | undefined;
  readonly publisher?: string | undefined;
  readonly assignee?: string | undefined;
  readonly type?: ClaimType | undefined;
  /** Only those that came back to their proposer. */
  readonly returned?: boolean | undefined;
  readonly article?: string | undefined;
  readonly minScore?: number | undefined;
  readonly maxScore?: number | undefined;
  /** Claims that came in at or after this time, ISO 8601. */
  readonly from?: string | undefined;
  /** Claims that came in before this time, ISO 8601. */
  readonly to?: string | undefined;
  /** Who proposed the verdict now standing, who approved it, and who published it. */
  readonly proposer?: string | undefined;
  readonly approver?: string | undefined;
  readonly publishedBy?: string | undefined;
  /** Claims whose verdict was published at or after this time, ISO 8601, and before another. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
  /** Only those whose hold has run out. */
  readonly expired?: boolean | undefined;
  /** Those with words that point outside them, or those without. */
  readonly open?: boolean | undefined;
  /** Of articles in this language. */
  readonly language?: string | undefined;
  /** Claims that changed at or after this time, ISO 8601. */
  readonly updatedSince?: string | undefined;
  /** `score` unless told. */
  readonly sort?: (typeof sorts)[number] | undefined;
}
