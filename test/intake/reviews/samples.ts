/** A ClaimReview as publishers write one into their pages, with what the test is about set on it. */
export function claimReview(number: number, given: object = {}) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `https://checks.example.org/2026/check-${number}`,
    claimReviewed: `The harbour of Brevik handled ${number} million tonnes in 2025.`,
    author: { '@type': 'Organization', name: 'Example Checks', url: 'https://checks.example.org' },
    datePublished: '2026-02-03',
    inLanguage: 'en',
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Ruth Adeyemi' },
      datePublished: '2026-02-01',
      firstAppearance: { '@type': 'CreativeWork', url: 'https://tidewater.example/harbour' },
      appearance: [{ url: 'https://tidewater.example/harbour' }, { url: 'https://other.example/harbour' }],
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
      alternateName: 'Mostly false: the figure is of 2019',
    },
    ...given,
  };
}

/** A DataFeed of so many ClaimReviews. */
export function dataFeed(number: number) {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    dataFeedElement: Array.from({ length: number }, (_, at) => ({
      '@type': 'DataFeedItem',
      item: [claimReview(at + 1)],
    })),
  };
}

/** A claim as the Fact Check Tools give it, with one review. */
export function factCheckClaim(number: number) {
  return {
    text: `The harbour of Brevik handled ${number} million tonnes in 2025.`,
    claimant: 'Ruth Adeyemi',
    claimDate: '2026-02-01',
    claimReview: [
      {
        publisher: { name: 'Example Checks', site: 'checks.example.org' },
        url: `https://checks.example.org/2026/check-${number}`,
        reviewDate: '2026-02-03',
        textualRating: 'Mostly false',
        languageCode: 'en',
      },
    ],
  };
}
