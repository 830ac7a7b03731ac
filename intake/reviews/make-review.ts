import { outsideReviewId } from '../../claims/ids.ts';
import { longestField, type OutsideRating, type OutsideReview } from '../../claims/outside/outside-review.ts';
import { unreachable } from '../../claims/public-address.ts';
import { shown } from '../failures.ts';

/** What an entry says of a review, as far as it says it. */
export interface Stated {
  readonly claim: string | null;
  readonly claimant: string | null;
  readonly claimedAt: string | null;
  readonly appearances: readonly string[];
  readonly publisher: string | null;
  readonly publisherUrl: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly rating: { readonly [Part in keyof OutsideRating]: string | null };
  readonly reviewedAt: string | null;
  readonly language: string | null;
}

/** Where each form has what a review cannot be without; messages name it. */
export interface FieldNames {
  readonly claim: string;
  readonly url: string;
  readonly rating: string;
}

/** A review, or in words why an entry is none. */
export type MadeReview =
  | { readonly kind: 'review'; readonly review: OutsideReview }
  | { readonly kind: 'refused'; readonly reason: string };

const refused = (reason: string): MadeReview => ({ kind: 'refused', reason });

/** Makes a review of what an entry states. What it cannot be without is refused; what else is not there is null. */
export function makeReview(stated: Stated, names: FieldNames): MadeReview {
  const { claim, url, rating } = stated;
  if (claim === null) return refused(`It does not say what was checked: ${names.claim} is needed.`);
  if (url === null) return refused(`It does not say where the check is: ${names.url} has to be a web address.`);
  const closed = unreachable(url);
  if (closed !== null) return refused(`No reader can open its address ${shown(url)}: it ${closed}.`);
  if (rating.text === null && rating.value === null)
    return refused(`It does not say what was found: ${names.rating} is needed.`);
  const host = new URL(url).hostname.replace(/^www\./, '');
  const review: OutsideReview = {
    id: outsideReviewId(url, claim),
    claim,
    claimant: stated.claimant,
    claimedAt: stated.claimedAt,
    appearances: stated.appearances,
    publisher: stated.publisher ?? host,
    publisherUrl: stated.publisherUrl,
    url,
    title: stated.title,
    rating,
    reviewedAt: stated.reviewedAt,
    language: stated.language,
  };
  const long = tooLong(review);
  return long === undefined ? { kind: 'review', review } : refused(long);
}

/** In words, the first text that is longer than any of its kind is. */
function tooLong({ claim, claimant, publisher, publisherUrl, url, title, rating, language }: OutsideReview) {
  const { text, value, best, worst } = rating;
  const fields = [
    ['claim', claim, longestField.claim],
    ['claimant', claimant, longestField.name],
    ['publisher', publisher, longestField.name],
    ["publisher's address", publisherUrl, longestField.url],
    ['address', url, longestField.url],
    ['title', title, longestField.title],
    ['rating', text, longestField.rating],
    [
      'rating’s figure',
      [value, best, worst].map((part) => part ?? '').toSorted(byLength)[0] ?? null,
      longestField.figure,
    ],
    ['language', language, longestField.figure],
  ] as const;
  const long = fields.find(([, written, most]) => (written?.length ?? 0) > most);
  return long === undefined
    ? undefined
    : `Its ${long[0]} has ${long[1]?.length} characters; at most ${long[2]} are taken.`;
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}
