import { Fragment } from 'preact';
import type { ArticleDetail, Claim } from '../api/model.ts';
import { contextLabel } from '../parts/needs-context.tsx';
import { inert, Said } from '../parts/said.tsx';
import { sentenceBefore } from './sentence-before.ts';

interface ContextProps {
  readonly claim: Claim;
  readonly article: ArticleDetail | undefined;
}

/** What a claim that does not stand alone leaves open, and the sentence before it in its article. */
export function Context({ claim, article }: ContextProps) {
  const label = contextLabel(claim);
  if (label === null) return null;
  const before = article === undefined ? null : sentenceBefore(article.text, article.sentences, claim.sentence);
  return (
    <aside class="context" aria-label={label}>
      <p>
        {label}: the claim alone does not say what{' '}
        {(claim.open ?? []).map(({ text, span }, index) => (
          <Fragment key={span.join()}>
            {index > 0 && ', '}“<Said text={text} />”
          </Fragment>
        ))}{' '}
        means.
      </p>
      {before !== null && (
        <figure>
          <figcaption>The sentence before</figcaption>
          <blockquote dir="auto">{inert(before)}</blockquote>
        </figure>
      )}
    </aside>
  );
}
