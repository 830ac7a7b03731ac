import * as z from 'zod';
import type { OutsideReview } from './outside-review.ts';
import { ratingWords } from './rating-words.ts';

/** An outside review beside a claim: whose it is, what it found, and where it can be read. */
export const OutsideVerdict = z
  .object({
    review: z.string().describe('its id, for `GET /v1/reviews/{id}`'),
    publisher: z.string(),
    rating: z.string().describe('as the publisher words it'),
    url: z.string(),
    claimant: z.string().nullable(),
    claimedAt: z.string().nullable(),
    reviewedAt: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'OutsideVerdict' });
export type OutsideVerdict = z.infer<typeof OutsideVerdict>;

/** How an outside review is known to be about a claim. */
export const CheckedElsewhere = OutsideVerdict.unwrap()
  .extend({ because: z.enum(['same wording', 'found by a person']) })
  .readonly()
  .meta({ id: 'CheckedElsewhere' });
export type CheckedElsewhere = z.infer<typeof CheckedElsewhere>;

/** An outside review in brief. */
export function verdictOfReview(review: OutsideReview): OutsideVerdict {
  const { id, publisher, rating, url, claimant, claimedAt, reviewedAt } = review;
  return { review: id, publisher, rating: ratingWords(rating), url, claimant, claimedAt, reviewedAt };
}
