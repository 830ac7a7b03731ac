import type { ExtractedArticle } from '../../../claims/extraction.ts';
import { articleUrl } from '../../article-url.ts';
import { publishedAt } from '../../published-at.ts';
import { readDateLine } from '../../text/date-line.ts';
import type { DomDocument } from '../dom.ts';
import { articleJsonLd, jsonLdText } from './json-ld.ts';
import { firstTag, metaTags } from './meta-tags.ts';
import { tidyByline, tidyText, withoutSiteName } from './tidy.ts';

/** What a page says of its article; null where it says nothing. */
export type PageFacts = Omit<ExtractedArticle, 'text'>;

/** Meta tags that say the same, the most exact first. */
const tagNames = {
  title: [
    'og:title',
    'twitter:title',
    'sailthru.title',
    'parsely-title',
    'dc.title',
    'dcterms.title',
    'headline',
    'title',
    'hdl',
  ],
  byline: [
    'article:author_name',
    'author',
    'byl',
    'byline',
    'sailthru.author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'cxenseparse:author',
    'clmst',
    'article:author',
    'og:article:author',
    'twitter:creator',
  ],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'sailthru.date',
    'parsely-pub-date',
    'pubdate',
    'publishdate',
    'publish_date',
    'publication_date',
    'article.published',
    'dc.date.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'ptime',
    'pdate',
    'date',
    'displaydate',
    'article_date_original',
    'cxenseparse:recs:publishtime',
    'lastmod',
    'datecreated',
    'uploaddate',
  ],
  publisher: ['og:site_name', 'publisher', 'application-name', 'dc.publisher', 'cre', 'article:publisher_name'],
  language: ['content-language', 'og:locale', 'inlanguage', 'dc.language', 'language'],
} as const satisfies Partial<Record<keyof PageFacts, readonly string[]>>;

/** Places on the page itself, tried when its metadata are silent. */
const places = {
  title: ['article h1', 'h1[itemprop=headline]', 'h1.headline', 'h1.title', 'h1.entry-title', 'h1'],
  byline: [
    '[rel=author]',
    '[itemprop=author] [itemprop=name]',
    '[itemprop=author]',
    '.author-name',
    '.byline-name',
    '.byline .author',
    '.author .fn',
    '.byline a',
    '.author a',
    '.byline',
    '.author',
    '.article-author',
  ],
  publishedAt: [
    'time[pubdate]',
    '[itemprop=datePublished]',
    'article time[datetime]',
    'time[datetime]',
    '.entry-date',
    '.published',
    '.pubdate',
    '.timestamp',
    '.date',
    'time',
    '.dateline',
    '.post-date',
    '.article-date',
  ],
} as const satisfies Partial<Record<keyof PageFacts, readonly string[]>>;

/** Title, byline, date, publisher, address and language of a page: JSON-LD first, meta tags, then what it shows. */
export function pageFacts(document: DomDocument, url: string | null): PageFacts {
  const articles = articleJsonLd(document);
  const tags = metaTags(document);
  const fromLd = (field: string) =>
    articles.map((article) => jsonLdText(article[field])).find((text) => text !== null) ?? null;
  const publisher = tidyText(fromLd('publisher') ?? firstTag(tags, tagNames.publisher));
  return {
    title: titleOf(document, {
      stated: fromLd('headline') ?? firstTag(tags, tagNames.title),
      site: tidyText(firstTag(tags, tagNames.publisher)) ?? publisher,
    }),
    byline: firstRead(
      [
        fromLd('author'),
        fromLd('creator'),
        ...tagNames.byline.map((name) => tags.get(name) ?? null),
        ...shown(document, places.byline),
      ],
      tidyByline,
    ),
    publishedAt: firstRead(
      [
        fromLd('datePublished'),
        fromLd('dateCreated'),
        ...tagNames.publishedAt.map((name) => tags.get(name) ?? null),
        ...shown(document, places.publishedAt),
        fromLd('dateModified'),
      ],
      dateIn,
    ),
    publisher,
    url:
      articleUrl(document.querySelector('link[rel=canonical]')?.getAttribute('href'), url ?? undefined) ??
      articleUrl(tags.get('og:url'), url ?? undefined) ??
      articleUrl(url),
    language: languageOf(
      document.documentElement.getAttribute('lang') ?? fromLd('inLanguage') ?? firstTag(tags, tagNames.language),
    ),
  };
}

function titleOf(
  document: DomDocument,
  { stated, site }: { readonly stated: string | null; readonly site: string | null },
): string | null {
  const headings = [...document.querySelectorAll('h1, h2')]
    .slice(0, 40)
    .flatMap((heading) => tidyText(heading.textContent) ?? []);
  const title =
    tidyText(stated) ??
    firstRead(shown(document, places.title), tidyText) ??
    tidyText(document.querySelector('title')?.textContent ?? null);
  return title === null ? null : withoutSiteName(title, { site, headings });
}

function shown(document: DomDocument, selectors: readonly string[]): readonly (string | null)[] {
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector);
    return element === null
      ? []
      : [element.getAttribute('datetime'), element.getAttribute('content'), element.textContent];
  });
}

function firstRead(
  candidates: readonly (string | null)[],
  read: (text: string | null) => string | null,
): string | null {
  for (const candidate of candidates) {
    const value = candidate === null ? null : read(candidate);
    if (value !== null) return value;
  }
  return null;
}

/** A date that a text is, or that stands in it after a label. */
function dateIn(text: string | null): string | null {
  const plain = tidyText(text);
  if (plain === null) return null;
  return publishedAt(plain) ?? readDateLine(plain)?.date ?? null;
}

/** The BCP 47 tag of a language as pages write it: "en_GB", "EN-us", "en-US, en". */
function languageOf(written: string | null): string | null {
  const tag = written?.split(/[,;\s]/, 1)[0]?.replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
