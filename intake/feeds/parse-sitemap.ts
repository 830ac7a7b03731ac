import { descendants, first, parseXml, textOf } from '../xml/parse-xml.ts';
import type { Feed } from './feed.ts';

/** The addresses of a sitemap (sitemaps.org 0.9, with Google's news extension) as a feed whose entries only link, the newest first; null for other XML. */
export function parseSitemap(source: string): Feed | null {
  const root = parseXml(source);
  if (root?.name !== 'urlset' && root?.name !== 'sitemapindex') return null;
  const items = [...descendants(root)].filter(({ name }) => name === 'url' || name === 'sitemap');
  const entries = items.map((item) => ({
    title: textOf(first(first(item, 'news'), 'title')),
    link: textOf(first(item, 'loc')),
    isShared: false,
    content: null,
    summary: null,
    published: textOf(first(item, 'publication_date')) ?? textOf(first(item, 'lastmod')),
    byline: null,
    isRecording: false,
  }));
  const newest = entries.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  return { title: null, language: null, entries: newest };
}
