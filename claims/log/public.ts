import type { Claim } from '../claim.ts';
import type { ReviewEvent } from '../review-event.ts';
import type { Creation } from './creation.ts';

/** What readers are told of a published claim beside its creation. */
const fields = [
  'text',
  'spans',
  'type',
  'speaker',
  'publisher',
  'source',
  'articleVersion',
  'goneSince',
  'published',
  'corrections',
  'withdrawal',
] as const;

/** A claim as readers see it. */
export type PublicClaim = Creation & Pick<Claim, (typeof fields)[number]>;

/** Whether an event changes what readers are told. */
export function changesWhatIsTold({ after }: Pick<ReviewEvent, 'after'>): boolean {
  return fields.some((field) => after[field] !== undefined);
}

/** What readers see of a claim; null before it was published. */
export function publicClaim(claim: Claim): PublicClaim | null {
  if (claim.published === null) return null;
  const { id, articleId, articleVersion, createdAt, text, spans, type, speaker, publisher, source } = claim;
  const { goneSince, published, corrections, withdrawal } = claim;
  return {
    ...{ id, articleId, articleVersion, createdAt, text, spans, type, speaker, publisher, source },
    ...{ goneSince, published, corrections, withdrawal },
  };
}
