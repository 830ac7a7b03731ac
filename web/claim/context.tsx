import { Fragment } from 'preact';
import type { ArticleDetail, Claim } from '../api/model.ts';
import { contextLabel } from '../parts/needs-context.tsx';
import { inert, Said } from '../parts/said.tsx';
import { sentencesAround } from './sentences-around.ts';

interface ContextProps {
  readonly claim: Claim;
  readonly article: ArticleDetail | undefined;
}

/** What a claim that does not stand alone leaves open, and its sentence between those beside it in its article. */
export function Context({ claim, article }: ContextProps) {
  const label = contextLabel(claim);
  if (label === null) return null;
  const { before, own, after } =
    article === undefined
      ? { before: null, own: null, after: null }
      : sentencesAround(article.text, article.sentences, claim.sentence);
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
      {own !== null && (
        <figure>
          <figcaption>Around it in the article</figcaption>
          <blockquote dir="auto">
            {before !== null && <span class="around">{inert(before)} </span>}
            <mark>{inert(own)}</mark>
            {after !== null && <span class="around"> {inert(after)}</span>}
          </blockquote>
        </figure>
      )}
    </aside>
  );
}
