import { describe, expect, it } from 'vitest';
import { claimReviewOf, claimReviewsOf, inSchemaOrg } from '../../../claims/record/claim-review.ts';
import { DeskProfile } from '../../../claims/record/profile.ts';
import { dataFeedOf } from '../../../lambdas/record/feeds.ts';
import { corrected, publishing, sampleCheck, several, withdrawn } from './sample.ts';
import { unknownTo } from './vocabulary.ts';

const kinds = {
  published: sampleCheck(),
  corrected,
  withdrawn,
  unordered: sampleCheck({ verdict: 'misleading' }),
  organisation: sampleCheck({ speaker: 'Harbour Authority', speakerKind: 'organisation' }),
  repeated: sampleCheck({
    appearances: [
      ...sampleCheck().appearances,
      { url: 'https://echo.example/1', title: 'The echo', publisher: null, publishedAt: '2026-03-04' },
    ],
  }),
} as const;

/** The paths of all names in a document. */
function pathsOf(node: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name.startsWith('@') || Array.isArray(node) ? [] : [[...path, name]]),
    ...pathsOf(value, [...path, name]),
  ]);
}

/** The document with one name misspelt. */
function misspelt(node: unknown, [name = '', ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(node)) return node.map((inner, index) => (index === Number(name) ? misspelt(inner, rest) : inner));
  return Object.fromEntries(
    Object.entries(Object(node)).map(([key, value]) => {
      if (key !== name) return [key, value];
      return rest.length === 0
        ? [`${key.slice(0, -2)}${key.at(-1)}${key.at(-2)}x`, value]
        : [key, misspelt(value, rest)];
    }),
  );
}

describe('a check as a ClaimReview', () => {
  it.each(Object.entries(kinds))('%s: schema.org knows all that it says', { timeout: 60_000 }, (_, check) => {
    expect(unknownTo(inSchemaOrg(claimReviewOf(check, publishing)))).toEqual([]);
  });

  it('has one at a place of its own for each claim that it answers', { timeout: 60_000 }, () => {
    const reviews = claimReviewsOf(several, publishing);
    expect(unknownTo(reviews.map(inSchemaOrg))).toEqual([]);
    const [also] = several.also;
    expect(reviews).toMatchObject([
      { claimReviewed: several.claim },
      {
        url: `https://desk.example/checks/${several.slug}#${also?.id}`,
        claimReviewed: also?.claim,
        itemReviewed: {
          text: also?.claim,
          author: { name: 'Olle Berg' },
          appearance: [{ url: 'https://echo.example/2' }],
        },
        reviewRating: { alternateName: 'Half true' },
      },
    ]);
  });

  it('every misspelling of a name in it is found', { timeout: 120_000 }, () => {
    const review = inSchemaOrg(claimReviewOf(corrected, publishing));
    const paths = pathsOf(review);
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => unknownTo(misspelt(review, path)).length === 0)).toEqual([]);
  });

  it('schema.org knows all that its feed says', { timeout: 60_000 }, () => {
    const feed = dataFeedOf(
      { items: Object.values(kinds), next: '2026-03-05T10:00:00.000Z#c-1' },
      publishing,
      'https://desk.example/feeds/claimreview.json',
    );
    expect(unknownTo(JSON.parse(feed))).toEqual([]);
  });

  it('an ordered verdict has a number, one beside the scale its words alone, a withdrawn one neither', () => {
    const ratingOf = (check: keyof typeof kinds) => claimReviewOf(kinds[check], publishing)['reviewRating'];
    expect(ratingOf('published')).toEqual({
      '@type': 'Rating',
      ratingValue: 3,
      bestRating: 5,
      worstRating: 1,
      alternateName: 'Half true',
    });
    expect(ratingOf('unordered')).toEqual({ '@type': 'Rating', alternateName: 'Misleading' });
    expect(ratingOf('withdrawn')).toBeUndefined();
  });

  it('a correction says what stood before, what stands now and why', () => {
    expect(claimReviewOf(corrected, publishing)['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        datePublished: '2026-03-06T10:00:00.000Z',
        text: 'Changed from “False” to “Half true”. December was missing from our count.',
      },
    ]);
  });
});

describe('what a desk says of itself', () => {
  it('refuses a colour on which white cannot be read, and what it does not know', () => {
    expect(() => DeskProfile.parse({ colour: '#ffd700' })).toThrow('too light');
    expect(() => DeskProfile.parse({ color: '#000000' })).toThrow();
  });
});
