import type { Claim } from '../claims/claim.ts';
import type { ExtractedClaim, Extraction } from '../claims/extraction.ts';
import { claimId } from '../claims/ids.ts';
import { newClaim } from '../claims/new-claim.ts';

export const today = new Date('2026-05-04T12:00:00.000Z');

/** An extracted claim of an article; the text is all that need be given. */
export function extractedClaim(
  articleId: string,
  given: Partial<ExtractedClaim> & { readonly text: string },
): ExtractedClaim {
  const { text } = given;
  return {
    id: claimId(articleId, text, 0),
    spans: [[0, text.length]],
    sentence: 0,
    selectors: [{ exact: text, prefix: '', suffix: '', start: 0, end: text.length }],
    attributions: [],
    type: 'event',
    checkWorthiness: { score: 0.5, reasons: ['names a body'] },
    resolved: [],
    open: [],
    suggestions: [],
    ...given,
  };
}

/** An extraction that claims each of the sentences, one after the other. */
export function extractionOf(
  id: string,
  sentences: readonly string[],
  article: Partial<Extraction['article']> = {},
): Extraction {
  let at = 0;
  const spans = sentences.map((sentence): [number, number] => {
    const span: [number, number] = [at, at + sentence.length];
    at += sentence.length + 1;
    return span;
  });
  const text = sentences.join('\n');
  const known = {
    title: 'A',
    publishedAt: null,
    byline: null,
    publisher: 'News',
    url: 'https://news.example/a',
    language: 'en',
  };
  const occurrences = new Map<string, number>();
  return {
    id,
    article: { ...known, text, ...article },
    sentences: spans,
    attributions: [],
    claims: sentences.map((sentence, index) => {
      const occurrence = occurrences.get(sentence) ?? 0;
      occurrences.set(sentence, occurrence + 1);
      const [start, end] = spans[index] ?? [0, 0];
      return extractedClaim(id, {
        id: claimId(id, sentence, occurrence),
        text: sentence,
        spans: [[start, end]],
        sentence: index,
        selectors: [{ exact: sentence, prefix: '', suffix: '', start, end }],
      });
    }),
  };
}

/** A claim as it enters the queue, with what the test is about set on it. */
export function storedClaim(text: string, given: Partial<Claim> = {}): Claim {
  const articleId = given.articleId ?? 'a-1';
  const article = {
    title: 'A',
    publishedAt: null,
    byline: null,
    publisher: 'News',
    url: 'https://news.example/a',
    language: 'en',
  };
  const origin = { articleId, articleVersion: 1, article, attributions: [], now: today };
  return { ...newClaim(extractedClaim(articleId, { text }), origin), ...given };
}
