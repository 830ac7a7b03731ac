import { mostAppearances } from '../../claims/outside/outside-review.ts';
import { addressesIn, addressIn, dateIn, type Fields, firstOf, isFields, listIn, textIn } from './field.ts';
import { type MadeReview, makeReview } from './make-review.ts';

const names = {
  claim: 'claimReviewed',
  url: 'url',
  rating: 'reviewRating with an alternateName or a ratingValue',
} as const;

/** Whether a node of JSON-LD is a ClaimReview, by whatever prefix its vocabulary has. */
export function isClaimReview(node: unknown): node is Fields {
  if (!isFields(node)) return false;
  const types = [...listIn(node['@type']), ...listIn(node['type'])].slice(0, 20);
  return types.some((type) => typeof type === 'string' && type.length < 200 && /(?:^|[/:#])ClaimReview$/.test(type));
}

function objectIn(value: unknown): Fields {
  return firstOf(listIn(value).slice(0, 20), (item) => (isFields(item) ? item : undefined)) ?? {};
}

/** The review that a ClaimReview of schema.org states. */
export function readClaimReview(node: Fields): MadeReview {
  const reviewed = objectIn(node['itemReviewed']);
  const author = node['author'] ?? node['publisher'];
  const rating = objectIn(node['reviewRating']);
  const places = [reviewed['firstAppearance'], reviewed['appearance'], reviewed['sameAs']].flatMap(listIn);
  return makeReview(
    {
      claim: textIn(node['claimReviewed']),
      claimant: textIn(reviewed['author'] ?? reviewed['creator']),
      claimedAt: dateIn(reviewed['datePublished']),
      appearances: addressesIn(places, mostAppearances),
      publisher: textIn(author),
      publisherUrl: addressIn(author),
      url: addressIn([node['url'], node['mainEntityOfPage'], node['@id']]),
      title: textIn(node['name']) ?? textIn(node['headline']),
      rating: {
        text: textIn(rating['alternateName']) ?? textIn(rating['name']) ?? plainRating(node['reviewRating']),
        value: textIn(rating['ratingValue']),
        best: textIn(rating['bestRating']),
        worst: textIn(rating['worstRating']),
      },
      reviewedAt: dateIn(node['datePublished']) ?? dateIn(node['dateCreated']),
      language: textIn(node['inLanguage']),
    },
    names,
  );
}

/** A rating that is words alone. */
function plainRating(value: unknown): string | null {
  return typeof value === 'string' ? textIn(value) : null;
}
