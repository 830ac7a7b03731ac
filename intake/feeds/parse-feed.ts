import { parseFeed as parse } from 'feedsmith';
import { cut } from '../../claims/cut.ts';
import { rootOf } from '../xml/root.ts';
import { distinctLinks, resolveLink } from './entry-links.ts';
import type { Feed } from './feed.ts';
import { parseSitemap } from './parse-sitemap.ts';

/** The most entries that a feed's file may have, and that are looked at of a polled one: the newest. */
export const mostEntries = 500;
/** As many characters as a file's prologue is looked for in. */
const headLength = 4096;

/** A feed's XML without its document type, which the parser takes for no feed where it declares entities of its own. */
function withoutDocumentType(source: string): string {
  const start = cut(source, headLength).search(/<!DOCTYPE/i);
  if (start < 0) return source;
  const subset = source.slice(start, source.indexOf('>', start)).indexOf('[');
  const end = source.indexOf('>', subset < 0 ? start : source.indexOf(']', start + subset));
  return end < 0 ? source : source.slice(0, start) + source.slice(end + 1);
}

/** A feed (RSS, RDF, Atom or JSON Feed), or a sitemap as a feed that only links; or in words why it is none. */
export function parseFeed(source: string): Feed | { readonly found: string } {
  try {
    const root = rootOf(cut(source, headLength));
    const sitemap = root === 'urlset' || root === 'sitemapindex' ? parseSitemap(source) : null;
    return sitemap ?? feedOf(parse(withoutDocumentType(source), { maxItems: mostEntries + 1 }));
  } catch (error) {
    if (isEmptyFeed(source)) return { title: null, language: null, entries: [] };
    return { found: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a document is a feed by its root, with nothing in it that could be an entry: the parser takes it for none. */
function isEmptyFeed(source: string): boolean {
  const root = rootOf(cut(source, headLength)) ?? '';
  const isClosed = /(?:<\/(?:\w{1,20}:)?(?:rss|feed|RDF)|\/)>$/i.test(source.slice(-headLength).trimEnd());
  return isClosed && /^(?:rss|feed|RDF)$/.test(root) && !/<(?:\w{1,20}:)?(?:item|entry)[\s/>]/i.test(source);
}

type Parsed = ReturnType<typeof parse<string>>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

function feedOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
    default:
      return parsed satisfies never;
  }
}

function fromRss(feed: FeedOf<'rss'>): Feed {
  return {
    title: feed.title ?? null,
    language: feed.language ?? null,
    entries: distinctLinks(
      (feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        link: resolveLink(item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value), feed.link),
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
        published: item.pubDate ?? item.dc?.dates?.[0] ?? null,
        byline: named(item.dc?.creators ?? item.authors?.map(({ name }) => name)) ?? item.itunes?.author ?? null,
        isRecording: (item.enclosures ?? []).some(({ type }) => /^(?:audio|video)\//.test(type ?? '')),
        guid: item.guid?.value ?? null,
      })),
    ),
  };
}

function fromAtom(feed: FeedOf<'atom'>): Feed {
  return {
    title: feed.title?.value ?? null,
    language: feed.xml?.lang ?? null,
    entries: distinctLinks(
      (feed.entries ?? []).map((entry) => ({
        title: entry.title?.value ?? null,
        link: resolveLink(
          entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          feed.xml?.base,
          entry.xml?.base,
        ),
        content: entry.content?.value ?? null,
        summary: entry.summary?.value ?? null,
        published: entry.published ?? entry.updated ?? null,
        byline:
          named((entry.authors ?? entry.source?.authors ?? feed.authors)?.map(({ name }) => name)) ??
          named(entry.dc?.creators),
        isRecording: (entry.links ?? []).some(
          ({ rel, type }) => rel === 'enclosure' && /^(?:audio|video)\//.test(type ?? ''),
        ),
        guid: entry.id ?? null,
      })),
    ),
  };
}

function fromRdf(feed: FeedOf<'rdf'>): Feed {
  return {
    title: feed.title ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    entries: distinctLinks(
      (feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        link: resolveLink(item.link, feed.link),
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
        published: item.dc?.dates?.[0] ?? null,
        byline: named(item.dc?.creators),
        isRecording: false,
        guid: null,
      })),
    ),
  };
}

function fromJson(feed: FeedOf<'json'>): Feed {
  return {
    title: feed.title ?? null,
    language: feed.language ?? null,
    entries: distinctLinks(
      (feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        link: resolveLink(item.url ?? item.external_url, feed.home_page_url, feed.feed_url),
        content: item.content_html ?? item.content_text ?? null,
        summary: item.summary ?? null,
        published: item.date_published ?? null,
        byline: named((item.authors ?? feed.authors)?.map(({ name }) => name)),
        isRecording: (item.attachments ?? []).some(({ mime_type: type }) => /^(?:audio|video)\//.test(type ?? '')),
        guid: item.id ?? null,
      })),
    ),
  };
}

function named(names: readonly (string | undefined)[] | undefined): string | null {
  const known = (names ?? []).filter((name) => name !== undefined && name.trim() !== '');
  return known.length === 0 ? null : known.join(', ');
}
