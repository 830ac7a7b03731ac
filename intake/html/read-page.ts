import { Readability } from '@mozilla/readability';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import { bareArticle } from '../reading.ts';
import { articleBlocks } from './body/article-blocks.ts';
import { blocksOf } from './body/blocks.ts';
import { clearPage } from './body/clear.ts';
import { parsePage } from './dom.ts';

/** An article from the HTML of a page. */
export function readPage(html: string, { url }: { readonly url: string | null }): ExtractedArticle {
  const document = parsePage(html);
  clearPage(document);
  const options = { serializer: blocksOf as never, keepClasses: true, charThreshold: 300 };
  const found = new Readability<ReturnType<typeof blocksOf>>(document as never, options).parse();
  const title = found?.title?.trim() || null;
  return {
    ...bareArticle(
      articleBlocks(found?.content ?? [], title)
        .map((block) => block.text)
        .join('\n\n'),
    ),
    title,
    byline: found?.byline?.trim() || null,
    publisher: found?.siteName ?? null,
    language: found?.lang ?? null,
    publishedAt: publishedAt(found?.publishedTime),
    url: articleUrl(url),
  };
}
