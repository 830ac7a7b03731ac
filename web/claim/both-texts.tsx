import type { Claim } from '../api/model.ts';
import { inert, Said } from '../parts/said.tsx';

/** The claim as the article words it and as it stands alone, side by side; once, where the two are one text. */
export function BothTexts({ claim }: { readonly claim: Claim }) {
  const same = isWordedAlike(claim);
  return (
    <div class="both-texts" data-same={same ? '' : undefined}>
      <figure>
        <figcaption>{same ? 'In the article, where it stands alone' : 'In the article'}</figcaption>
        <blockquote dir="auto">
          {claim.selectors.map((selector, index) => (
            <span key={selector.start}>
              <span class="around">{index === 0 ? inert(fromWord(selector.prefix)) : ' … '}</span>
              <mark>{inert(selector.exact)}</mark>
              {index === claim.selectors.length - 1 && <span class="around">{inert(toWord(selector.suffix))}</span>}
            </span>
          ))}
        </blockquote>
      </figure>
      {!same && (
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
      )}
    </div>
  );
}

/** Whether the article words a claim as it stands alone, but for capital letters and marks. */
export function isWordedAlike({ selectors, text, resolved }: Pick<Claim, 'selectors' | 'text' | 'resolved'>): boolean {
  const [only, ...others] = selectors;
  return only !== undefined && others.length === 0 && resolved.length === 0 && bare(only.exact) === bare(text);
}

function bare(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Selectors keep a fixed length around a claim, which may cut words; the reader is spared the halves. */
function fromWord(prefix: string): string {
  return prefix.length < contextWords ? prefix : prefix.replace(/^\S*\s/, '… ');
}

function toWord(suffix: string): string {
  return suffix.length < contextWords ? suffix : suffix.replace(/\s\S*$/, ' …');
}

/** Shorter ones reach the edge of the text, and end with it. */
const contextWords = 20;
