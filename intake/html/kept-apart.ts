import type { DomDocument, DomElement } from './dom.ts';

/** Elements that say of themselves that they are articles, the surest first. */
const marked = 'article, [role=article]';
const named = '[itemtype$="Article"], [itemtype$="BlogPosting"], .hentry, .h-entry';

/** So many headings are asked what they stand in. */
const mostHeadings = 60;

/**
 * The elements that a page keeps its articles in: marked so, else elements of one kind beside each other, each under a
 * heading. Where a title stands over all of them without being a heading, they are parts of one article.
 */
export function articleElements(document: DomDocument, isTitled: boolean): readonly DomElement[] {
  const articles = [...document.querySelectorAll(marked)];
  if (articles.length > 0) return articles;
  const others = [...document.querySelectorAll(named)];
  if (others.length > 1) return others;
  return isTitled ? [] : besideEachOther(document);
}

/** Elements of one name and class in one place that each begin with a heading; parts of one article stand under a first heading. */
function besideEachOther(document: DomDocument): readonly DomElement[] {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, mostHeadings);
  const boxes = headings.flatMap(({ parentElement }) => (parentElement === null ? [] : [parentElement]));
  const firsts = headings.filter(({ nodeName }) => nodeName === 'H1');
  if (firsts.length > 0 && firsts.length < headings.length) return [];
  const kind = largestKind(new Set(boxes));
  return kind.length > 1 && /^(?:DIV|SECTION|LI)$/.test(kind[0]?.nodeName ?? '') ? kind : [];
}

/** The largest group of elements that are of one kind and in one place. */
function largestKind(elements: ReadonlySet<DomElement>): readonly DomElement[] {
  const groups = Map.groupBy(elements, ({ parentElement }) => parentElement);
  const kinds = [...groups.values()].flatMap((beside) => [
    ...Map.groupBy(beside, (element) => `${element.nodeName} ${element.getAttribute('class') ?? ''}`).values(),
  ]);
  return kinds.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
