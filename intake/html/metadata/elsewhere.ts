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

/** Names of what readers say. */
const readers: ReadonlySet<string> = wordSet('comment comments commentlist disqus reply replies respond');

const menus: ReadonlySet<string> = wordSet('menu submenu navbar navigation');

/** So far up from an entry its menu is looked for. */
const mostLevels = 4;

/** Whether an element stands in a menu, whose entries are names of pages. */
export function isOfMenu(element: DomElement): boolean {
  let around: DomElement | null = element;
  for (let level = 0; level < mostLevels && around !== null; level++, around = around.parentElement) {
    if (endsSearch.has(around.nodeName)) return false;
    if (around.nodeName === 'NAV' || namesOf(around).some((word) => menus.has(word))) return true;
  }
  return false;
}

/** Whether an element stands in what readers say, whose names are nobody's byline. */
export function isOfReader(element: DomElement): boolean {
  for (let around: DomElement | null = element; around !== null; around = around.parentElement) {
    if (around.nodeName === 'BODY') return false;
    if (namesOf(around).some((word) => readers.has(word))) return true;
  }
  return false;
}

/** Whether an `article` has a headline that leads away, and another on the page has the first heading. */
function isTeaser(article: DomElement): boolean {
  if (article.nodeName !== 'ARTICLE' || article.querySelector('h1') !== null) return false;
  if (article.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4') === null) return false;
  let root = article;
  while (root.parentElement !== null) root = root.parentElement;
  return root.querySelector('article h1') !== null;
}

/** Whether an element shows a fact of something beside the article: a comment's date, a teaser's author. */
export function isElsewhere(element: DomElement): boolean {
  const own = (element.textContent ?? '').trim().length;
  for (let around: DomElement | null = element; around !== null; around = around.parentElement) {
    if (endsSearch.has(around.nodeName)) return around.parentElement?.nodeName === 'A' || isTeaser(around);
    if (around.querySelector('h1') !== null) return false;
    if (around.nodeName === 'NAV') return true;
    if (namesOf(around).some((word) => beside.has(word))) return true;
    if (around.nodeName === 'A' && (around.textContent ?? '').trim().length > own + moreInLink) return true;
  }
  return false;
}
