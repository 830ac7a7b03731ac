import { articleBlocks } from './body/article-blocks.ts';
import { blocksOf } from './body/blocks.ts';
import { clearPage } from './body/clear.ts';
import { withoutOthers } from './body/others.ts';
import { parsePage } from './dom.ts';
import { isReadable } from './page-bounds.ts';

/** The paragraphs of a piece of HTML that is an article's body already, as feeds and editorial systems have it. */
export function readFragment(html: string, title: string | null): string {
  if (!isReadable(html)) return '';
  const document = parsePage(html);
  clearPage(document);
  return articleBlocks(withoutOthers(blocksOf(document.body)), title)
    .map((block) => block.text)
    .join('\n\n');
}

/** A line of text whose letters may be written as HTML: a feed's "Tom &amp;amp; &lt;i&gt;Jerry&lt;/i&gt;". */
export function plainLine(html: string | null): string | null {
  if (html === null) return null;
  const text = /[<&]/.test(html) && isReadable(html) ? (parsePage(html).body.textContent ?? '') : html;
  return text.replaceAll(/\s+/g, ' ').trim() || null;
}
