import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import { bareArticle } from '../reading.ts';
import { blockTexts } from './block-text.ts';

/** An article from the HTML of a page. */
export function readPage(html: string, { url }: { readonly url: string | null }): ExtractedArticle {
  const { document } = parseHTML(/<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const found = new Readability(document, { serializer: (node) => blockTexts(node as never) }).parse();
  return {
    ...bareArticle((found?.content ?? []).join('\n\n')),
    title: found?.title?.trim() || null,
    byline: found?.byline?.trim() || null,
    publisher: found?.siteName ?? null,
    language: found?.lang ?? null,
    publishedAt: publishedAt(found?.publishedTime),
    url: articleUrl(url),
  };
}
