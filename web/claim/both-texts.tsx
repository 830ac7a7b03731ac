import type { Claim } from '../api/model.ts';
import { inert, Said } from '../parts/said.tsx';

/** The claim as the article words it, and as it stands alone, side by side. */
export function BothTexts({ claim }: { readonly claim: Claim }) {
  return (
    <div class="both-texts">
      <figure>
        <figcaption>In the article</figcaption>
        <blockquote dir="auto">
          {claim.selectors.map((selector, index) => (
            <span key={selector.start}>
              <span class="around">{index === 0 ? inert(selector.prefix) : ' … '}</span>
              <mark>{inert(selector.exact)}</mark>
              {index === claim.selectors.length - 1 && <span class="around">{inert(selector.suffix)}</span>}
            </span>
          ))}
        </blockquote>
      </figure>
      <figure>
        <figcaption>Standing alone</figcaption>
        <blockquote dir="auto">{inert(claim.text)}</blockquote>
        {claim.resolved.length > 0 && (
          <ul class="resolved" aria-label="What was resolved">
            {claim.resolved.map(({ from, to, span }) => (
              <li key={span.join()}>
                <Said text={from} /> <span aria-hidden="true">→</span>
                <span class="visually-hidden"> stands for </span> <Said text={to} />
              </li>
            ))}
          </ul>
        )}
      </figure>
    </div>
  );
}
