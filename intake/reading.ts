import type { IngestionFailure } from '../claims/article.ts';
import type { ExtractedArticle } from '../claims/extraction.ts';
import type { Network } from './feeds/fetch-public.ts';
import { withDoubt } from './text/doubt.ts';
import type { ReadingCheck } from './text-check.ts';

/** What the sender said of the bytes; all of it may be missing or wrong. */
export type Hint = { readonly name?: string; readonly contentType?: string; readonly url?: string };

/** A part of an input that is no article, though the rest is: an attachment, a line, an entry. */
export type Refused = { readonly part: string; readonly failure: IngestionFailure };

/** An article as a reader gives it; readers that leave nothing out have nothing to check. */
export type ReadArticle = ExtractedArticle & { readonly check?: ReadingCheck };

/** What came of reading: the articles (a feed has several) and what of the input is none, or why there are none. */
export type Reading =
  | {
      readonly kind: 'articles';
      readonly articles: readonly ReadArticle[];
      readonly refused?: readonly Refused[];
    }
  | { readonly kind: 'failure'; readonly failure: IngestionFailure };

/** What is around an input: whether its way in may fetch pages, over which network (else the machine's own), how deep it stands in other inputs. */
export type Surroundings = { readonly mayFetch?: boolean; readonly network?: Network; readonly depth?: number };

/** Reads what stands in an input as an input of its own: a file of an archive, an attachment, the page at an address. */
export type ReadWithin = (bytes: Uint8Array, hint: Hint, around: Surroundings) => Promise<Reading>;

/** One input on its way to a reader: its bytes, the name that messages call it by, what was said of it, what is around it. */
export type Input = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly hint: Hint;
  readonly around: Surroundings;
  /** Reads what stands in it. */
  readonly readWithin: ReadWithin;
};

/** An article of which nothing is known yet but its text. */
export function bareArticle(text: string): ExtractedArticle {
  return { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: null };
}

/** A reading of one article; where its text may be none, a person is asked to check it. */
export function oneArticle(article: ReadArticle): Reading {
  return { kind: 'articles', articles: [withDoubt(article)] };
}

/** The readings of an input's parts as one; where none has an article, the first part's failure is the whole's. */
export function joinReadings(parts: readonly { readonly part: string; readonly reading: Reading }[]): Reading {
  const articles = parts.flatMap(({ reading }) => (reading.kind === 'articles' ? reading.articles : []));
  const refused = parts.flatMap(({ part, reading }) =>
    reading.kind === 'failure'
      ? [{ part, failure: reading.failure }]
      : (reading.refused ?? []).map((inner) => ({ ...inner, part: `${part}/${inner.part}` })),
  );
  const [first] = refused;
  if (articles.length === 0 && first !== undefined) return { kind: 'failure', failure: first.failure };
  return { kind: 'articles', articles, refused };
}
