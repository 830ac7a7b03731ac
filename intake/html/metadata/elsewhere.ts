import { wordSet } from '../../../claims/word-set.ts';
import { namesOf } from '../body/names.ts';
import type { DomElement } from '../dom.ts';

/** Names of what is beside an article: other articles' teasers, and what readers say. */
const beside: ReadonlySet<string> = wordSet(
  `comment comments commentlist disqus reply replies related recommended recommendations teaser teasers trending popular latest most sidebar
  footer recirc promo newsletter carousel outbrain taboola`,
);

/** What is around these is around the article, too. */
const endsSearch: ReadonlySet<string> = wordSet('ARTICLE MAIN BODY');

/** A link with so much text beside the fact leads to another article, whose fact it is. */
const moreInLink = 15;

/** Whether an element shows a fact of something beside the article: a comment's date, a teaser's author. */
export function isElsewhere(element: DomElement): boolean {
  const own = (element.textContent ?? '').trim().length;
  for (let around: DomElement | null = element; around !== null; around = around.parentElement) {
    if (endsSearch.has(around.nodeName)) return around.parentElement?.nodeName === 'A';
    if (around.querySelector('h1') !== null) return false;
    if (around.nodeName === 'NAV') return true;
    if (namesOf(around).some((word) => beside.has(word))) return true;
    if (around.nodeName === 'A' && (around.textContent ?? '').trim().length > own + moreInLink) return true;
  }
  return false;
}
