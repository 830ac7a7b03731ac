import type { Claim } from '../api/model.ts';
import { StatusBadge, VerdictBadge } from '../parts/badges.tsx';
import { NeedsContext } from '../parts/needs-context.tsx';
import { Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { Score } from '../parts/score.tsx';
import { counted } from '../parts/words.ts';

interface ArticleClaimsProps {
  readonly claims: readonly Claim[];
  readonly pending: boolean;
  readonly onOpen: (id: string) => void;
}

/** The claims of an article in reading order, beside its text. */
export function ArticleClaims({ claims, pending, onOpen }: ArticleClaimsProps) {
  return (
    <section class="article-claims" aria-labelledby="article-claims-title">
      <h2 id="article-claims-title">{pending ? 'Claims' : counted(claims.length, 'claim')}</h2>
      {pending && <Waiting what="Fetching claims" />}
      {!pending && claims.length === 0 && <p class="hint">No checkable claim was found in this text.</p>}
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
                <NeedsContext claim={claim} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
