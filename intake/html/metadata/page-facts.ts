import type { ExtractedArticle } from '../../../claims/extraction.ts';
import { articleUrl } from '../../article-url.ts';
import { languageTag } from '../../language-tag.ts';
import { type CreditLine, readCreditLine } from '../../text/credit-line.ts';
import { type Block, blocksOf } from '../body/blocks.ts';
import type { DomDocument } from '../dom.ts';
import { bylineOf } from './byline.ts';
import { headlineOf } from './headline.ts';
import { articleJsonLd, jsonLdText } from './json-ld.ts';
import { firstTag, type MetaTags, metaTags, tagOf } from './meta-tags.ts';
import { publishedOf } from './published.ts';
import { tidyText } from './tidy.ts';

/** A credit further down is of another article. */
const mostBlocks = 300;

/** What a page says of its article; null where it says nothing. */
export type PageFacts = Omit<ExtractedArticle, 'text'> & {
  /** The article's text, as JSON-LD has it. */
  readonly body: string | null;
  readonly description: string | null;
};

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
  ],
  byline: [
    'article:author',
    'article:author_name',
    'byl',
    'byline',
    'sailthru.author',
    'parsely-author',
    'author',
    'writer',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'cxenseparse:author',
    'og:article:author',
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
    'dcterms.issued',
    'dcterms.created',
    'citation_publication_date',
    'citation_date',
    'ptime',
    'pdate',
    'date',
    'displaydate',
    'datecreated',
    'uploaddate',
  ],
  publisher: ['og:site_name', 'publisher', 'application-name', 'dc.publisher', 'cre'],
  language: ['content-language', 'og:locale', 'inlanguage', 'dc.language', 'language'],
} as const satisfies Partial<Record<keyof PageFacts, readonly string[]>>;

/** Title, byline, date, publisher, address and language of a page: JSON-LD first, meta tags, then what it shows. */
export function pageFacts(
  document: DomDocument,
  url: string | null,
  shown: readonly Block[] = blocksOf(document.body),
): PageFacts {
  const articles = articleJsonLd(document);
  const tags = metaTags(document);
  const fromLd = (field: string) =>
    articles.map((article) => jsonLdText(article[field])).find((text) => text !== null) ?? null;
  const fromTags = (field: keyof typeof tagNames) => tagNames[field].map((name) => tagOf(tags, name));
  const site = siteName(tidyText(firstTag(tags, tagNames.publisher)));
  const credit = shownCredit(shown);
  const publisher = siteName(tidyText(fromLd('publisher'))) ?? site ?? credit?.publisher ?? null;
  const language = languageTag(
    document.documentElement.getAttribute('lang') ?? fromLd('inLanguage') ?? firstTag(tags, tagNames.language),
  );
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? tagOf(tags, 'og:url');
  return {
    title: headlineOf(document, {
      stated: tidyText(fromLd('headline') ?? firstTag(tags, tagNames.title)),
      site: site ?? publisher,
    }),
    byline: bylineOf(
      { document, shown },
      [fromLd('author'), fromLd('creator'), ...tagNames.byline.map((name) => namesOfTag(tags, name))],
      { publishers: [site, publisher].flatMap((name) => name ?? []), host: hostOf(canonical) ?? hostOf(url) },
    ),
    publishedAt: localDay(
      publishedOf(
        { document, shown },
        [fromLd('datePublished'), fromLd('dateCreated'), ...fromTags('publishedAt')],
        url,
      ),
      language,
    ),
    publisher,
    body: fromLd('articleBody'),
    description: tidyText(
      fromLd('description') ?? firstTag(tags, ['og:description', 'description', 'twitter:description']),
    ),
    url: articleUrl(canonical, url ?? undefined) ?? articleUrl(url),
    language,
  };
}

/** A site's name, without an author's after a bar; where it is stated as the site's address, its host. */
function siteName(name: string | null): string | null {
  if (name === null) return null;
  return /^https?:\/\//i.test(name) ? hostOf(name) : (name.split(/ \| by\b/i, 1)[0] ?? name);
}

function hostOf(address: string | null): string | null {
  return (
    /^https?:\/\/(?:www\.)?(?<host>[^/:?#\s]{1,100})/i.exec(address ?? '')?.groups?.['host']?.toLowerCase() ?? null
  );
}

/** The authors that a tag names: some contents are the addresses of their pages, and scholars' tags begin with the surname. */
function namesOfTag(tags: MetaTags, name: string): string | null {
  const contents = (tags.get(name) ?? []).filter((content) => !/^https?:/i.test(content));
  const names =
    name === 'citation_author' ? contents.map((one) => one.replace(/^([^,]+), ([^,]+)$/, '$2 $1')) : contents;
  return names.length === 0 ? null : names.join(', ');
}

/** Languages of one zone, with their midnight in Greenwich's time: a page that states it means the day that begins then. */
const midnights: Readonly<Record<string, string>> = { ja: 'T15:00:00.000Z', ko: 'T15:00:00.000Z' };

function localDay(published: string | null, language: string | null): string | null {
  const midnight = midnights[language?.split('-', 1)[0] ?? ''];
  if (published === null || midnight === undefined || !published.endsWith(midnight)) return published;
  return new Date(Date.parse(published) + dayLength).toISOString().slice(0, 10);
}

const dayLength = 86_400_000;

/** The line of the page that says who wrote it, for whom and when. */
function shownCredit(shown: readonly Block[]): CreditLine | null {
  for (const { text } of shown.slice(0, mostBlocks)) {
    const credit = readCreditLine(text);
    if (credit !== null) return credit;
  }
  return null;
}
