import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { useArticle } from '../api/articles.ts';
import { useHistory } from '../api/claims.ts';
import type { Claim } from '../api/model.ts';
import { CopyLink } from '../parts/copy-link.tsx';
import { Day } from '../parts/instant.tsx';
import { inert, Said } from '../parts/said.tsx';
import { Score } from '../parts/score.tsx';
import { useTitle } from '../parts/title.ts';
import { typeLabels } from '../parts/words.ts';
import { AttributionChain } from './attribution-chain.tsx';
import { BothTexts } from './both-texts.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { Comments } from './comments.tsx';
import { Context } from './context.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Findings, Outside } from './findings.tsx';
import { eventsOf, History } from './history.tsx';
import { ReturnNote } from './return-note.tsx';
import { decidersOf, openReturn } from './rounds.ts';
import { SaidBefore } from './said-before.tsx';
import { Similar } from './similar.tsx';
import { useWork } from './use-work.ts';
import { WorkForms } from './work-forms.tsx';

const RepairClaim = lazy(() => import('./repair-claim.tsx').then(({ RepairClaim: form }) => form));

interface ClaimViewProps {
  readonly claim: Claim;
  readonly intent: string | null;
  readonly context: 'queue' | 'article' | 'page';
}

/** A claim from top to bottom: what it says, who said it, why it matters, the work on it, and its history. */
export function ClaimView({ claim, intent, context }: ClaimViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const article = useArticle(claim.articleId, claim.articleVersion);
  useTitle(context === 'page' ? claim.text : undefined);
  useEffect(() => heading.current?.focus({ preventScroll: context === 'page' }), [context]);
  const work = useWork(claim, intent);
  const history = eventsOf(useHistory(claim.id, claim.revision));
  const returned = claim.status === 'in-review' ? openReturn(history) : null;
  return (
    <article class="claim">
      <ClaimBar claim={claim} work={work} />
      {returned !== null && <ReturnNote event={returned} />}
      <header>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {inert(claim.text)}
        </h2>
        <Context claim={claim} article={article.data} />
        {claim.speaker !== null && (
          <p class="speaker">
            <a href={`/queue?${new URLSearchParams({ status: 'any', speaker: claim.speaker })}`}>
              <Said text={claim.speaker} />
            </a>
          </p>
        )}
        <p class="source">
          <Source claim={claim} context={context} />
        </p>
        <p class="links">
          {context !== 'page' && <a href={`/claims/${claim.id}`}>On a page of its own</a>}
          <CopyLink path={`/claims/${claim.id}`} label="Copy link" />
        </p>
      </header>
      <SaidBefore claim={claim} work={work} />
      <WorkForms claim={claim} work={work} />
      <Findings claim={claim} deciders={decidersOf(history)} />
      <Similar claim={claim} />
      <Elsewhere claim={claim} />
      <section aria-label="Wording">
        <h3>Wording</h3>
        <BothTexts claim={claim} />
        <Suspense fallback={null}>
          <RepairClaim claim={claim} />
        </Suspense>
      </section>
      <section aria-label="Who said it">
        <h3>Who said it</h3>
        <AttributionChain claim={claim} attributions={article.data?.attributions ?? []} />
      </section>
      <section aria-label="Check-worthiness" class="worth">
        <h3>Why check it</h3>
        <div>
          <Score score={claim.checkWorthiness.score} />
          <ul class="reasons">
            <li class="kind">{typeLabels[claim.type]}</li>
            {claim.checkWorthiness.reasons.map((reason) => (
              <li key={reason}>
                <Said text={reason} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      <Comments claim={claim.id} />
      <History claim={claim} />
    </article>
  );
}

function Source({ claim: { articleId, id, source }, context }: Pick<ClaimViewProps, 'claim' | 'context'>) {
  const title = source.title ?? 'Article without a title';
  return (
    <>
      {context === 'article' ? (
        source.url !== null && <Outside url={source.url} text={title} />
      ) : (
        <a href={`/articles/${articleId}?claim=${id}`}>
          <Said text={title} />
        </a>
      )}
      {source.publisher !== null && <Said text={source.publisher} />}
      {source.publishedAt !== null && <Day at={source.publishedAt} />}
    </>
  );
}
