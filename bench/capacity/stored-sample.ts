import type { Claim } from '../../claims/claim.ts';
import { claimId } from '../../claims/ids.ts';
import { newClaim } from '../../claims/new-claim.ts';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';

const dayMs = 86_400_000;
/** Claims are spread over a year that ends with this day. */
const lastDay = Date.parse('2026-06-30T12:00:00.000Z');

/**
 * So many claims of articles of 25, over a year: nine in ten by one speaker, a third of one publisher, every fiftieth
 * checked and found false. Each is of the length that claims of news have.
 */
export function storedSample(count: number): readonly Claim[] {
  return Array.from({ length: count }, (_, index) => {
    const articleId = `a-${String(Math.floor(index / 25)).padStart(20, '0')}`;
    const text = `The council of Port Ellery spent ${1000 + index} crowns on its bridge and roads in the year ${1900 + (index % 120)}.`;
    const extracted = {
      id: claimId(articleId, text, 0),
      text,
      spans: [[0, text.length]] as const,
      sentence: index % 25,
      selectors: [{ exact: text, prefix: 'Lindqvist said. ', suffix: ' Others', start: 0, end: text.length }],
      attributions: [],
      type: claimTypes[index % claimTypes.length] ?? 'other',
      checkWorthiness: { score: (index % 97) / 97, reasons: ['a quantity: crowns'] },
      resolved: [],
      open: [],
      suggestions: [],
    };
    const article = {
      title: 'Roads and bridges',
      publishedAt: '2026-05-04',
      byline: null,
      publisher: ['News', 'Post', 'Herald'][index % 3] ?? null,
      url: `https://news.example/${articleId}`,
      language: 'en',
    };
    const now = new Date(lastDay - Math.floor((index / count) * 365) * dayMs);
    const claim = newClaim(extracted, { articleId, articleVersion: 1, article, attributions: [], now });
    const isFalse = index % 50 === 7;
    return {
      ...claim,
      speaker: index % 10 === 3 ? 'Bo Park' : 'Ann Lee',
      ...(isFalse ? { status: 'checked' as const, verdict: 'false' } : {}),
    };
  });
}
