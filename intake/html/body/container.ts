import { type DomElement, type DomNode, isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { namesOf } from './names.ts';
import { isProse } from './prose.ts';

/** A child with this share of the sentences around it holds the article, and what is beside it is something else. */
const mainShare = 0.6;

/** An article has this share of its text in sentences; the rest is headings and captions. */
const proseShare = 0.75;

/** Where the page has most of its sentences: the places of its blocks, none where readers' comments have most. */
export function densestPlaces(
  body: DomElement,
  page: readonly Block[],
  isBody: (block: Block) => boolean,
): ReadonlySet<number> {
  const prose = proseByElement(page, isBody);
  let container: DomNode = body;
  for (;;) {
    const most = (prose.get(container) ?? 0) * mainShare;
    const child: DomNode | undefined = Array.from(container.childNodes).find((node) => (prose.get(node) ?? 0) > most);
    if (child === undefined) break;
    container = child;
  }
  const within = new Set<DomNode>([container]);
  const places = new Set<number>();
  for (const [index, block] of page.entries()) if (isWithin(block.at, container, within)) places.add(index);
  return isBeside(container) || !isMostlyProse(places, page) ? new Set() : places;
}

/** Lists of links and teasers hold sentences too, and more that is none. */
function isMostlyProse(places: ReadonlySet<number>, page: readonly Block[]): boolean {
  let text = 0;
  let prose = 0;
  for (const place of places) {
    const block = page[place];
    if (block === undefined) continue;
    text += block.size;
    if (isProse(block)) prose += block.size;
  }
  return prose > text * proseShare;
}

/** The characters of sentences in each element that has any. */
function proseByElement(page: readonly Block[], isBody: (block: Block) => boolean): ReadonlyMap<DomNode, number> {
  const prose = new Map<DomNode, number>();
  for (const block of page) {
    if (!isBody(block)) continue;
    const own = block.size;
    for (let node: DomNode | null = block.at; node !== null; node = node.parentElement) {
      prose.set(node, (prose.get(node) ?? 0) + own);
    }
  }
  return prose;
}

/** Whether a node is in a container; what lies on the way is remembered in `within`. */
function isWithin(node: DomNode, container: DomNode, within: Set<DomNode>): boolean {
  const way: DomNode[] = [];
  for (let next: DomNode | null = node; next !== null; next = next.parentElement) {
    if (within.has(next)) {
      for (const passed of way) within.add(passed);
      return true;
    }
    if (next === container) return true;
    way.push(next);
  }
  return false;
}

/** Whether a node is what stands beside an article: readers' comments, a column at the side. */
function isBeside(container: DomNode): boolean {
  for (let node: DomNode | null = container; node !== null; node = node.parentElement) {
    if (node.nodeName === 'ASIDE' || node.nodeName === 'FOOTER') return true;
    if (
      isElement(node) &&
      namesOf(node).some((name) => /^(?:comments?|commentlist|disqus|replies|forum)$/.test(name))
    ) {
      return true;
    }
  }
  return false;
}
