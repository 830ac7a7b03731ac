import { addressIn, dateIn, type Fields, isFields, textIn } from './field.ts';
import { type MadeReview, makeReview } from './make-review.ts';

const names = { claim: 'the text of its claim', url: 'url', rating: 'textualRating' } as const;

/** Whether an object is a claim as Google's Fact Check Tools API gives it: with the reviews of it inside. */
export function isFactCheckClaim(value: unknown): value is Fields & { readonly claimReview: readonly unknown[] } {
  return isFields(value) && Array.isArray(value['claimReview']);
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
