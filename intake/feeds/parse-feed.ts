import { parseFeed as parse } from 'feedsmith';

/** One entry of a feed as its site wrote it; null where the feed says nothing. */
export type FeedEntry = {
  readonly title: string | null;
  readonly link: string | null;
  readonly content: string | null;
  readonly summary: string | null;
  readonly published: string | null;
  readonly byline: string | null;
};

/** A feed's own name and language, and its entries. */
export type Feed = {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
};

/** The most entries that a feed's file may have, and that are looked at of a polled one: the newest. */
export const MOST_ENTRIES = 500;

/** A feed (RSS, RDF, Atom or JSON Feed), or in words why it is none. */
export function parseFeed(source: string): Feed | { readonly found: string } {
  try {
    return feedOf(parse(source, { maxItems: MOST_ENTRIES + 1 }));
  } catch (error) {
    return { found: error instanceof Error ? error.message : String(error) };
  }
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
    entries: (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      link: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value) ?? null,
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
      published: item.pubDate ?? item.dc?.dates?.[0] ?? null,
      byline: named(item.dc?.creators ?? item.authors?.map(({ name }) => name)),
    })),
  };
}

function fromAtom(feed: FeedOf<'atom'>): Feed {
  return {
    title: feed.title?.value ?? null,
    language: feed.xml?.lang ?? null,
    entries: (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value ?? null,
      link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
      content: entry.content?.value ?? null,
      summary: entry.summary?.value ?? null,
      published: entry.published ?? entry.updated ?? null,
      byline: named(entry.authors?.map(({ name }) => name)),
    })),
  };
}

function fromRdf(feed: FeedOf<'rdf'>): Feed {
  return {
    title: feed.title ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    entries: (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      link: item.link ?? null,
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
      published: item.dc?.dates?.[0] ?? null,
      byline: named(item.dc?.creators),
    })),
  };
}

function fromJson(feed: FeedOf<'json'>): Feed {
  return {
    title: feed.title ?? null,
    language: feed.language ?? null,
    entries: (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      link: item.url ?? item.external_url ?? null,
      content: item.content_html ?? item.content_text ?? null,
      summary: item.summary ?? null,
      published: item.date_published ?? null,
      byline: named(item.authors?.map(({ name }) => name)),
    })),
  };
}

function named(names: readonly (string | undefined)[] | undefined): string | null {
  const known = (names ?? []).filter((name) => name !== undefined && name.trim() !== '');
  return known.length === 0 ? null : known.join(', ');
}
