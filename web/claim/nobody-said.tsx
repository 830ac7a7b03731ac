import type { Claim } from '../api/model.ts';
import { Notice } from '../parts/notice.tsx';

/** Says in time that a claim of which nothing says who made it, or where, cannot be published; nothing for all others. */
export function NobodySaid({ claim: { speaker, publisher, source } }: { readonly claim: Claim }) {
  if ([speaker, publisher, source.title, source.url].some((known) => known !== null)) return null;
  return (
    <Notice tone="news">
      <p>
        Nothing says who made this claim, or where. To be published it needs a speaker, which you can give it under “Put
        the words right”, or its article a title, a publisher or an address.
      </p>
    </Notice>
  );
}
