import { ratingWords } from '../../claims/outside/rating-words.ts';
import type { KeptReview } from '../api/model.ts';
import { Outside } from '../claim/findings.tsx';
import { Day } from './instant.tsx';
import { inert, Said } from './said.tsx';

/** A check by somebody else: what was checked, who found what, and where it can be read. */
export function OutsideCheck({ review }: { readonly review: KeptReview }) {
  const { claim, claimant, publisher, rating, reviewedAt, url, title } = review;
  return (
    <div class="outside-check">
      <p class="similar-head">
        <strong>
          <Said text={publisher} />
        </strong>
        <q class="outside-rating" dir="auto">
          {inert(ratingWords(rating))}
        </q>
        {reviewedAt !== null && <Day at={reviewedAt} />}
      </p>
      <blockquote dir="auto">{inert(claim)}</blockquote>
      <p class="hint">
        {claimant !== null && (
          <>
            <Said text={claimant} /> ·{' '}
          </>
        )}
        <Outside url={url} text={title ?? url} />
      </p>
    </div>
  );
}
