import { addressIn, dateIn, type Fields, isFields, textIn } from './field.ts';
import { type MadeReview, makeReview } from './make-review.ts';

const names = { claim: 'the text of its claim', url: 'url', rating: 'textualRating' } as const;

/** Whether an object is a claim as Google's Fact Check Tools API gives it: with the reviews of it inside. */
export function isFactCheckClaim(value: unknown): value is Fields & { readonly claimReview: readonly unknown[] } {
  return isFields(value) && Array.isArray(value['claimReview']);
}

/** Longer tokens name no page. */
const longestToken = 2000;

/** The token of the page after this one in an answer of the Fact Check Tools; null where there is none. */
export function nextPageOf(document: unknown): string | null {
  const { claims = null, nextPageToken: token = null } = isFields(document) ? document : {};
  const isToken = typeof token === 'string' && token !== '' && token.length <= longestToken;
  return Array.isArray(claims) && isToken ? token : null;
}

/** The address of the page that a token names. */
export function pageAddress(address: string, token: string): string {
  const page = new URL(address);
  page.searchParams.set('pageToken', token);
  return page.href;
}

/** The review that one review of such a claim states. */
export function readFactCheck(claim: Fields, review: unknown): MadeReview {
  if (!isFields(review)) return { kind: 'refused', reason: 'It is no review: an object is needed.' };
  const { publisher } = review;
  const { site } = isFields(publisher) ? publisher : {};
  return makeReview(
    {
      claim: textIn(claim['text']),
      claimant: textIn(claim['claimant']),
      claimedAt: dateIn(claim['claimDate']),
      appearances: [],
      publisher: textIn(publisher) ?? textIn(site),
      publisherUrl: siteAddress(textIn(site)),
      url: addressIn(review['url']),
      title: textIn(review['title']),
      rating: { text: textIn(review['textualRating']), value: null, best: null, worst: null },
      reviewedAt: dateIn(review['reviewDate']),
      language: textIn(review['languageCode']),
    },
    names,
  );
}

/** Sites are given as bare names: "checks.example.org". */
function siteAddress(site: string | null): string | null {
  return site === null ? null : addressIn(/^https?:/i.test(site) ? site : `https://${site}`);
}
