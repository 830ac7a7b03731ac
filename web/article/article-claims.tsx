import type { Claim } from '../api/model.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { CheckedBefore } from '../parts/checked-before.tsx';
import { NeedsContext } from '../parts/needs-context.tsx';
import { Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { Score } from '../parts/score.tsx';
import { counted } from '../parts/words.ts';
import type { Marks } from './marks.ts';

interface ArticleClaimsProps {
  readonly claims: readonly Claim[];
  readonly marks: Marks;
  readonly pending: boolean;
  readonly onOpen: (id: string) => void;
}

/** The claims of an article in reading order, beside its text. */
export function ArticleClaims({ claims, marks, pending, onOpen }: ArticleClaimsProps) {
  return (
    <section class="article-claims" aria-labelledby="article-claims-title">
      <h2 id="article-claims-title">{pending ? 'Claims' : counted(claims.length, 'claim')}</h2>
      {pending && <Waiting what="Fetching claims" />}
      {!pending && claims.length === 0 && (
        <p class="hint">
          {marks.faint === 0 ? 'No checkable claim was found in this text.' : 'None of its claims is worth checking.'}
        </p>
      )}
      <ol>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Score score={claim.checkWorthiness.score} />
            <div>
              <a
                dir="auto"
                href={`?claim=${claim.id}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(claim.id);
                }}
              >
                <Said text={claim.text} />
              </a>
              <p class="badges">
                <StatusBadge status={claim.status} />
                {claim.verdict !== null && <VerdictBadge verdict={claim.verdict} />}
                <CheckedBefore claim={claim} />
                <NeedsContext claim={claim} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {marks.faint > 0 && (
        <p class="hint more-claims">
          {marks.worthOnly && `${counted(marks.faint, 'more', 'more')} hardly worth checking. `}
          <button type="button" class="quiet" onClick={() => marks.choose(!marks.worthOnly)}>
            {marks.worthOnly ? 'Show all' : 'Show those worth checking only'}
          </button>
        </p>
      )}
    </section>
  );
}
