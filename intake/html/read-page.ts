import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleBlocks } from './body/article-blocks.ts';
import { blocksOf } from './body/blocks.ts';
import { clearPage } from './body/clear.ts';
import { findBody } from './body/find-body.ts';
import { parsePage } from './dom.ts';
import { pageFacts } from './metadata/page-facts.ts';
import { readFragment } from './read-fragment.ts';

/** An article from the HTML of a page, or of a piece of one; the caller has made sure of its bounds. */
export function readPage(html: string, { url }: { readonly url: string | null }): ExtractedArticle {
  const document = parsePage(html);
  const { body, description, ...facts } = pageFacts(document, url);
  if (!/<(?:html|head|body|!doctype)\b/i.test(html)) return { ...facts, text: readFragment(html, facts.title) };
  clearPage(document);
  const page = blocksOf(document.body);
  const blocks = articleBlocks(findBody(document, page, { body, description, title: facts.title }), facts.title);
  return { ...facts, text: blocks.map((block) => block.text).join('\n\n') };
}
