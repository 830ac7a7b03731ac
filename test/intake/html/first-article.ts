import { readPages } from '../../../intake/html/read-page.ts';
import type { ReadArticle } from '../../../intake/reading.ts';

/** The first article of a page that has one. */
export function readPage(html: string, place: { readonly url: string | null }): ReadArticle {
  const reading = readPages(html, place);
  const [first] = reading.kind === 'articles' ? reading.articles : [];
  if (first === undefined) throw new Error('the page is read as a list of articles');
  return first;
}
