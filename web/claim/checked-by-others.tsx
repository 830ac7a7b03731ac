import { hasRank } from '../../claims/workflow/actor.ts';
import { useRelate } from '../api/memory.ts';
import type { RelationRequest, SimilarReview } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Instant } from '../parts/instant.tsx';
import { Failure } from '../parts/notice.tsx';
import { OutsideCheck } from '../parts/outside-check.tsx';
import { Said } from '../parts/said.tsx';

interface CheckedByOthersProps {
  readonly claim: string;
  readonly reviews: readonly SimilarReview[];
}

const labels: Readonly<Record<SimilarReview['relation'], string>> = {
  same: 'In the same words',
  near: 'A similar claim',
  opposed: 'The opposite, or another figure',
  other: 'Found by a person',
};

const found = {
  'same-as': 'The same claim',
  repeats: 'The same claim',
  contradicts: 'Contradicts it',
  supersedes: 'Supersedes it',
} as const satisfies Record<RelationRequest['kind'], string>;

/** What other publishers have checked that is like a claim: with their name, their rating and where to read it. */
export function CheckedByOthers({ claim, reviews }: CheckedByOthersProps) {
  if (reviews.length === 0) return null;
  return (
    <section aria-label="Checked by others">
      <h4>Checked by others</h4>
      <ol class="similar-claims outside-checks">
        {reviews.map((item) => (
          <li key={item.review.id} data-relation={item.relation}>
            <p class="hint">{labels[item.relation]}</p>
            <OutsideCheck review={item.review} />
            {item.because.length > 0 && (
              <p class="hint" dir="auto">
                <Said text={item.because.join('; ')} />
              </p>
            )}
            <Decision claim={claim} item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a person found the claim to be to the one that was checked elsewhere, or the choice. */
function Decision({ claim, item }: { readonly claim: string; readonly item: SimilarReview }) {
  const { session } = useSurroundings();
  const relate = useRelate(claim);
  const mayDecide = hasRank(session.reader, 'reviewer');
  const { review, relation, decided } = item;
  const offered = relation === 'opposed' ? 'contradicts' : 'repeats';
  const send = (decision: 'confirm' | 'refuse' | 'undo', kind: RelationRequest['kind'] = offered) =>
    relate.mutate({ to: review.id, kind, decision });
  return (
    <div class="decisions">
      {decided.map(({ kind, holds, by, at }) => (
        <p key={kind}>
          {holds ? found[kind] : 'Another claim'} · <Said text={by} /> · <Instant at={at} />
          {mayDecide && (
            <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send('undo', kind)}>
              Undo
            </button>
          )}
        </p>
      ))}
      {mayDecide && decided.length === 0 && (
        <p class="moves">
          <button type="button" disabled={relate.isPending} onClick={() => send('confirm')}>
            {found[offered]}
          </button>
          <button type="button" class="quiet" disabled={relate.isPending} onClick={() => send('refuse')}>
            No, another claim
          </button>
        </p>
      )}
      {relate.isError && <Failure error={relate.error} />}
    </div>
  );
}
