import type { IngestionFailure } from '../claims/article.ts';
import type { ExtractedArticle } from '../claims/extraction.ts';

/** What the sender said of the bytes; all of it may be missing or wrong. */
export type Hint = { readonly name?: string; readonly contentType?: string; readonly url?: string };

/** What came of reading: the articles (a feed has several), or why there are none. */
export type Reading =
  | { readonly kind: 'articles'; readonly articles: readonly ExtractedArticle[] }
  | { readonly kind: 'failure'; readonly failure: IngestionFailure };

/** One input on its way to a reader: its bytes, and the name that messages call it by. */
export type Input = { readonly bytes: Uint8Array; readonly name: string; readonly hint: Hint };

/** An article of which nothing is known yet but its text. */
export function bareArticle(text: string): ExtractedArticle {
  return { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: null };
}

/** A reading of one article. */
export function oneArticle(article: ExtractedArticle): Reading {
  return { kind: 'articles', articles: [article] };
}
