import { Readability } from '@mozilla/readability';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleBlocks } from './body/article-blocks.ts';
import { type Block, blocksOf } from './body/blocks.ts';
import { clearPage } from './body/clear.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { pageFacts } from './metadata/page-facts.ts';
import { readFragment } from './read-fragment.ts';

/** A shorter candidate is tried again with laxer rules by Readability; its own 500 misses short news. */
const SHORTEST_BODY = 300;

/** An article from the HTML of a page, or of a piece of one; the caller has made sure of its bounds. */
export function readPage(html: string, { url }: { readonly url: string | null }): ExtractedArticle {
  const document = parsePage(html);
  const facts = pageFacts(document, url);
  if (!/<(?:html|head|body|!doctype)\b/i.test(html)) return { ...facts, text: readFragment(html, facts.title) };
  clearPage(document);
  const blocks = articleBlocks(bodyOf(document), facts.title);
  return { ...facts, text: blocks.map((block) => block.text).join('\n\n') };
}

/** The blocks that Readability finds to be the article; all of the page's where it finds nothing or gives up. */
function bodyOf(document: DomDocument): readonly Block[] {
  const options = {
    serializer: blocksOf as never,
    keepClasses: true,
    charThreshold: SHORTEST_BODY,
    disableJSONLD: true,
  };
  try {
    const found = new Readability<readonly Block[]>(document as never, options).parse()?.content ?? [];
    return found.length > 0 ? found : blocksOf(document.body);
  } catch {
    return blocksOf(document.body);
  }
}
