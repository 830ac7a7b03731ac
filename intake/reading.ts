import type { IngestionFailure } from '../claims/article.ts';
import type { ExtractedArticle } from '../claims/extraction.ts';

/** What the sender said of the bytes; all of it may be missing or wrong. */
export type Hint = { readonly name?: string; readonly contentType?: string; readonly url?: string };

/**
 * What a reader left out of what it was given: the share of the text, the longest sentences among it, and how
 * sure the reader is, from 0 to 1, that the rest is the article.
 */
export type TextCheck = { readonly leftOut: number; readonly largest: string | null; readonly sure: number };

/** An article as a reader gives it; readers that leave nothing out have nothing to check. */
export type ReadArticle = ExtractedArticle & { readonly check?: TextCheck };

/** A reader that is less sure asks a person to check its text. */
export const SURE_ENOUGH = 0.5;

/** What came of reading: the articles (a feed has several), or why there are none. */
export type Reading =
  | { readonly kind: 'articles'; readonly articles: readonly ReadArticle[] }
  | { readonly kind: 'failure'; readonly failure: IngestionFailure };

/** One input on its way to a reader: its bytes, and the name that messages call it by. */
export type Input = { readonly bytes: Uint8Array; readonly name: string; readonly hint: Hint };

/** An article of which nothing is known yet but its text. */
export function bareArticle(text: string): ExtractedArticle {
  return { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: null };
}

/** A reading of one article. */
export function oneArticle(article: ReadArticle): Reading {
  return { kind: 'articles', articles: [article] };
}
