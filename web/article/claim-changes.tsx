import { Link } from 'wouter-preact';
import { useClaimChanges } from '../api/articles.ts';
import type { ArticleDetail } from '../api/model.ts';
import { Failure } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';

/** What became of the claims between a version and the one before it; those that stayed as they were are left out. */
export function ClaimChanges({ article }: { readonly article: ArticleDetail }) {
  const changes = useClaimChanges(article.id, article.version);
  if (changes.isError) return <Failure error={changes.error} again={changes.refetch} />;
  const told = changes.data?.items.filter(({ change }) => change !== 'unchanged' && change !== 'moved') ?? [];
  return (
    <ul class="claim-changes" aria-label="Claims that changed">
      {told.map(({ claim, change, before, after }) => (
        <li key={claim} data-change={change}>
          <span class="change">{inWords(change)}</span>
          <Link href={`/claims/${claim}`}>
            {before !== null && before !== after && (
              <del>
                <Said text={before} />
              </del>
            )}{' '}
            {after !== null && <Said text={after} />}
          </Link>
        </li>
      ))}
      {changes.isSuccess && told.length === 0 && <li class="hint">No claim changed its wording.</li>}
    </ul>
  );
}
